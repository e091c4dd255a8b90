/** Characters that move a terminal's cursor, change its colours or turn the direction of text. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
/** Characters of a value that are shown of it. */
const SHOWN = 160;

/** Text of a resource on one line, without anything that a terminal would obey. */
export function plainText(text: string): string {
  return text.replace(CONTROLS, (char) => (/\s/.test(char) ? " " : "\ufffd"));
}

/** A value as JSON on one line, its end left out where it is long. */
export function shownValue(value: unknown): string {
  if (value === undefined) return "not set";
  const text = plainText(JSON.stringify(value) ?? String(value));
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
