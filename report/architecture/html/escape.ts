import { plainText } from "../plain-text";

/** Text that is HTML already. */
export class Html {
  public constructor(public readonly text: string) {}
}

type Piece = string | number | Html | readonly Piece[] | undefined | false;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** HTML by template: what is put in is escaped, in elements and quoted attributes alike, unless it is HTML already. */
export function markup(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(
    strings.map((text, index) => text + (index < pieces.length ? written(pieces[index]) : "")).join(""),
  );
}

export function escapeHtml(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

function written(piece: Piece): string {
  if (piece === undefined || piece === false) return "";
  if (piece instanceof Html) return piece.text;
  if (typeof piece === "object") return piece.map(written).join("");
  return escapeHtml(String(piece));
}
