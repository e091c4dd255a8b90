import { listOf, member, type Json } from "./json";

/** What a plan knows of one value. */
export interface Planned {
  readonly known: Json | undefined;
  /** True, or a shape with true in it, where the value is decided at apply. */
  readonly unknown: Json | undefined;
  readonly sensitive: Json | undefined;
}

/** What the plan knows of a member. */
export function below({ known, unknown, sensitive }: Planned, key: string): Planned {
  return {
    known: member(known, key),
    unknown: unknown === true ? true : member(unknown, key),
    sensitive: sensitive === true ? true : member(sensitive, key),
  };
}

/** What the plan knows of an element. */
export function element({ known, unknown, sensitive }: Planned, at: number): Planned {
  const [values, undecided, secret] = [listOf(known), listOf(unknown), listOf(sensitive)];
  return {
    known: values[at],
    unknown: unknown === true ? true : undecided[at],
    sensitive: sensitive === true ? true : secret[at],
  };
}

/** A block that stands alone, which some providers plan as a list of one. */
export function single(planned: Planned): Planned {
  return Array.isArray(planned.known) ? element(planned, 0) : planned;
}

/** Whether anything in the value is decided at apply. */
export function undecided(unknown: Json | undefined): boolean {
  if (typeof unknown !== "object" || unknown === null) return unknown === true;
  return Object.values(unknown).some((inner) => undecided(inner as Json));
}
