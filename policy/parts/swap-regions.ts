/** A text with each of two regions in place of the other: what is called so here is called like that over there. */
export function swapRegions(text: string, one: string, other: string): string {
  return text
    .split(one)
    .map((part) => part.replaceAll(other, one))
    .join(other);
}
