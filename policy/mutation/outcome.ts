import type { PlatformGraph } from "../../terraform/graph/platform-graph";
import { isEquivalent, type Equivalent } from "./equivalent";
import { EQUIVALENTS } from "./equivalents";
import { refusalOf } from "./refusals";
import type { Trial } from "./trial";

export type Outcome = "killed" | "equivalent" | "survived";

/** What is made of a trial. */
export interface JudgedTrial extends Trial {
  readonly outcome: Outcome;
  /** Why nobody need find it, where it is equivalent. */
  readonly reason?: string;
}

/** A mutant that no rule found is equivalent where Terraform or the table says so, and has survived else. */
export function judgeTrial(trial: Trial, graph: PlatformGraph): JudgedTrial {
  if (trial.killers.length > 0) return { ...trial, outcome: "killed" };
  const reason = refusalOf(trial.mutant, graph) ?? entryFor(trial)?.reason;
  return reason === undefined
    ? { ...trial, outcome: "survived" }
    : { ...trial, outcome: "equivalent", reason };
}

function entryFor({ mutant }: Trial): Equivalent | undefined {
  return EQUIVALENTS.find((entry) => isEquivalent(entry, mutant));
}
