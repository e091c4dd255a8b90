/** Names that have a number in them which counts nothing. */
const NAMES = ["Route 53"];

/** A number in digits that no letter precedes: `S3`, `R1` and `IKEv2` are names. */
const DIGITS = /(?<![\p{L}\p{N}])\p{N}+/u;
/** Numbers in words, of both languages; `one` and `uno` stand for articles too often. */
const WORDS =
  /(?<!\p{L})(dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|cien|mil|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundred|thousand)(?!\p{L})/iu;
/** The number that is typed in a text of the report, if there is one. */
export function typedNumber(text: string): string | undefined {
  const rest = NAMES.reduce((left, name) => left.replaceAll(name, ""), text);
  return (DIGITS.exec(rest) ?? WORDS.exec(rest))?.[0];
}

/** @throws Error if the text types a number where a fact has to stand */
export function requireNoNumber(part: string, text: string): void {
  const number = typedNumber(part);
  if (number !== undefined)
    throw new Error(`the claim "${text}" types the number ${number}: a number must come from a fact`);
}
