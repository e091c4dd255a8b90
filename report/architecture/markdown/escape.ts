/** Characters that Markdown, or HTML in it, would read as more than themselves. */
const SPECIAL = /[\\`*_{}[\]()#+!|<>&~$]/g;
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

/** Text as one line that Markdown shows as it stands. */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replace(SPECIAL, (character) =>
    character === "<" ? "&lt;" : character === ">" ? "&gt;" : character === "&" ? "&amp;" : `\\${character}`,
  );
}

/** Text as code in a line: its fence is longer than any run of backticks in it, and no `|` ends a table's cell. */
export function code(text: string): string {
  const line = oneLine(text).replaceAll("|", "\u2502");
  const fence = "`".repeat(1 + Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length)));
  const space = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${space}${line}${space}${fence}`;
}

function oneLine(text: string): string {
  return text.replace(FORBIDDEN, "\ufffd").replace(/\s+/g, " ").trim();
}
