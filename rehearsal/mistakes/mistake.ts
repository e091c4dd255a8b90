import type { StackJson } from "../localize";
import type { Reference } from "./find-references";

/** A reference and the wrong value that is put in its place. */
export interface Mistake {
  readonly reference: Reference;
  readonly value: string;
}

/** What became of the mistakes that a rehearsal made on purpose. */
export interface MistakeSummary {
  /** Mistakes that were made, each alone. */
  readonly tried: number;
  /** Mistakes that plan or apply refused. */
  readonly refused: number;
  /** Part of the mistakes that was refused, 0 to 1. */
  readonly share: number;
  /** Mistakes that went through. */
  readonly accepted: readonly Mistake[];
  /** Seed of the choice; the same seed makes the same mistakes. */
  readonly seed: number;
}

/** The stack with the mistake in it. */
export function withMistake(json: StackJson, { reference, value }: Mistake): StackJson {
  const copy = structuredClone(json);
  const keys = pathInStack(reference);
  const parent = keys.slice(0, -1).reduce<unknown>(step, copy) as Record<string | number, unknown>;
  parent[keys.at(-1)!] = value;
  return copy;
}

/** What stands in a stack where a reference points to. */
export function valueAt(json: StackJson, reference: Reference): unknown {
  return pathInStack(reference).reduce<unknown>(step, json);
}

function pathInStack({ address, path }: Reference): (string | number)[] {
  const [type, name] = address.split(".") as [string, string];
  return ["resource", type, name, ...path];
}

function step(value: unknown, key: string | number): unknown {
  return (value as Record<string | number, unknown> | undefined)?.[key];
}
