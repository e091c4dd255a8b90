import type { Resource } from "../../terraform/graph/resource";
import type { RuleStanding } from "./rule-standing";

/** What a sentence of the report rests on. */
export type ClaimEvidence =
  | { readonly kind: "rule"; readonly standing: RuleStanding }
  /** A question to the graph, in words of Terraform, and what answered it; none is an answer too. */
  | { readonly kind: "query"; readonly query: string; readonly resources: readonly Resource[] }
  /** A value of the environment's settings, or one computed from them alone. */
  | { readonly kind: "setting"; readonly name: string; readonly value: unknown }
  /** A figure of a rehearsal's result. */
  | { readonly kind: "rehearsal"; readonly figure: string; readonly value: unknown };

/** A value with what proves it: the only way for a number to get into a sentence. */
export interface Fact {
  readonly value: number | string | readonly string[];
  readonly evidence: readonly [ClaimEvidence, ...ClaimEvidence[]];
}

/** Whether there is nothing that a sentence could say of it. */
export function isNothing({ value }: Fact): boolean {
  return value === 0 || value === "" || (Array.isArray(value) && value.length === 0);
}
