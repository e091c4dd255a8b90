import { typeOfAddress, type Mutant } from "./mutant";

/** Mutants that nobody need find, and why. `*` stands for any characters, commas separate patterns. */
export interface Equivalent {
  readonly operators: string;
  /** Types of the resources that are harmed. */
  readonly types: string;
  /** Attribute paths, `*` for positions. */
  readonly paths: string;
  /** What was done, as the mutant tells it. @default any */
  readonly changes?: RegExp;
  readonly reason: string;
}

export function isEquivalent({ operators, types, paths, changes }: Equivalent, mutant: Mutant): boolean {
  return (
    matches(operators, mutant.operator) &&
    matches(types, typeOfAddress(mutant.address)) &&
    matches(paths, mutant.path) &&
    (changes === undefined || changes.test(mutant.change))
  );
}

const patterns = new Map<string, RegExp>();

function matches(pattern: string, text: string): boolean {
  let regex = patterns.get(pattern);
  if (regex === undefined) {
    const alternatives = pattern
      .split(",")
      .map((each) => each.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*"));
    patterns.set(pattern, (regex = new RegExp(`^(?:${alternatives.join("|")})$`)));
  }
  return regex.test(text);
}
