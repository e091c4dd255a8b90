/**
 * Tells whether a stack's name matches any of several comma-separated patterns, in which `*` stands for any
 * characters: `prod-network-*,*-vpc`.
 */
export function stackPattern(patterns: string): (stack: string) => boolean {
  const expressions = patterns.split(",").map((pattern) => {
    const escaped = pattern.trim().replace(/[.+?^${}()|[\]\\]/g, "\\$&");
    return new RegExp(`^${escaped.replaceAll("*", ".*")}$`);
  });
  return (stack) => expressions.some((expression) => expression.test(stack));
}
