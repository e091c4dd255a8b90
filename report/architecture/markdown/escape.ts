import { plainText } from "../plain-text";

/** Characters that Markdown, or HTML in it, would read as more than themselves. */
const SPECIAL = /[\\`*_{}[\]()#+!|<>&~$]/g;

/** Signs that end code in backticks, or a cell of a table, or that a careless reader takes for HTML. */
const UNSAFE = /[`|<>&]|^$/;

/** Text as one line that Markdown shows as it stands. */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replace(SPECIAL, (character) =>
    character === "<" ? "&lt;" : character === ">" ? "&gt;" : character === "&" ? "&amp;" : `\\${character}`,
  );
}

/** Text as code in a line. Where backticks would not hold it, it is an element with every sign written as its number. */
export function code(text: string): string {
  const line = oneLine(text);
  if (!UNSAFE.test(line)) return `\`${line}\``;
  return `<code>${line.replace(/[^\p{L}\p{N} .,:/=-]/gu, (sign) => `&#${sign.codePointAt(0)};`)}</code>`;
}

function oneLine(text: string): string {
  return plainText(text).replace(/\s+/g, " ").trim();
}
