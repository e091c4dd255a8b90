import type { Evidence, Resource } from "../terraform/graph/resource";
import type { Judgement } from "./rule";

/** Something that keeps a rule from passing. */
export interface Problem {
  readonly message: string;
  readonly evidence: readonly Evidence[];
  /** `unknown` where only apply decides. @default "fail" */
  readonly verdict?: "fail" | "unknown";
}

/** Problems that a message names; the rest are counted. */
const NAMED = 3;

/**
 * Passes a resource without problems, for a reason; else judges it by the worst of them, and names them.
 * @param reason what holds, and what proves it; the resource itself where nothing else does
 */
export function judgeProblems(
  resource: Resource,
  problems: readonly Problem[],
  reason: { readonly message: string; readonly evidence?: readonly Evidence[] },
): Judgement {
  const failed = problems.filter(({ verdict }) => verdict !== "unknown");
  const worst = failed.length > 0 ? failed : problems;
  if (worst.length === 0)
    return {
      resource,
      verdict: "pass",
      message: reason.message,
      evidence: shown(resource, reason.evidence ?? []),
    };
  const named = worst.slice(0, NAMED).map(({ message }) => message);
  const more = worst.length > NAMED ? [`${worst.length - NAMED} more`] : [];
  return {
    resource,
    verdict: failed.length > 0 ? "fail" : "unknown",
    message: [...named, ...more].join("; "),
    evidence: shown(
      resource,
      worst.flatMap(({ evidence }) => evidence),
    ),
  };
}

function shown(resource: Resource, evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.length > 0 ? evidence : [{ resource }];
}
