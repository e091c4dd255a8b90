/**
 * Whether an IAM pattern covers a text: `*` is any run of characters, `?` is one. A text that is a pattern itself is
 * covered only where all that it stands for is: its `*` needs a `*` on the other side.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  if (pattern === "*" || pattern === text) return true;
  if (!pattern.includes("*") && !pattern.includes("?")) return false;
  let [at, from] = [0, 0];
  let [star, resume] = [-1, 0];
  while (from < text.length) {
    if (pattern[at] === "*") {
      star = at;
      resume = from;
      at += 1;
    } else if (pattern[at] === text[from] || (pattern[at] === "?" && text[from] !== "*")) {
      at += 1;
      from += 1;
    } else if (star >= 0) {
      at = star + 1;
      resume += 1;
      from = resume;
    } else return false;
  }
  while (pattern[at] === "*") at += 1;
  return at === pattern.length;
}

/** The same for actions, whose case does not count. */
export function matchesAction(pattern: string, action: string): boolean {
  return matchesPattern(pattern.toLowerCase(), action.toLowerCase());
}
