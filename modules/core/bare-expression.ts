/** A Terraform expression without the `${}` around it, to stand inside another one; anything else as it is. */
export function bareExpression(text: string): string {
  return text.replace(/^\$\{(.*)\}$/, "$1");
}
