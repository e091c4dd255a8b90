import type { Evidence, Resource } from "../terraform/graph/resource";
import type { Judgement } from "./rule";

/** What holds, and what proves it. */
export function passed(resource: Resource, message: string, evidence: readonly Evidence[] = []): Judgement {
  return { resource, verdict: "pass", message, evidence: shown(resource, evidence) };
}

/** What does not hold. */
export function failed(resource: Resource, message: string, evidence: readonly Evidence[] = []): Judgement {
  return { resource, verdict: "fail", message, evidence: shown(resource, evidence) };
}

/** What only an apply decides. */
export function undecided(
  resource: Resource,
  message: string,
  evidence: readonly Evidence[] = [],
): Judgement {
  return { resource, verdict: "unknown", message, evidence: shown(resource, evidence) };
}

/** A judgement always shows something: where nothing else proves it, the resource that it is about. */
function shown(resource: Resource, evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.length > 0 ? evidence : [{ resource }];
}
