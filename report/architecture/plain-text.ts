/** Characters that no text of a page may have, and those that turn the direction of reading. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

/** Text from a resource without what would hide or turn the text around it. */
export function plainText(text: string): string {
  return text.replace(FORBIDDEN, "\ufffd");
}
