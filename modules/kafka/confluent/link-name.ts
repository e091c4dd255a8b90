/** Name of the link between two regions, the same on both sides, as one link both ways has to be called. */
export function linkName(one: string, other: string): string {
  return [one, other].sort().join("--");
}
