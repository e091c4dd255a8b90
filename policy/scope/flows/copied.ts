import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { ProtectionKind } from "../../../terraform/graph/protection/protection";
import { protectionOf } from "../../../terraform/graph/protection/protection-of";
import type { ScopeStep } from "../step";

/** Copies that take all of the data along; logs do not, since what is written to them is masked. */
const COPIES: Partial<Record<ProtectionKind, string>> = {
  "replicates-objects": "is replicated to",
  "member-of": "is a member of",
  "backed-up-by": "is backed up by",
  "backs-up-into": "backs up into",
  "copies-into": "copies into",
};

/** Data that replication and backup copy. */
export function copiedData(graph: PlatformGraph): readonly ScopeStep[] {
  return protectionOf(graph).edges.flatMap(({ kind, from, to, because }): readonly ScopeStep[] => {
    const says = COPIES[kind];
    if (says === undefined) return [];
    const step = { kind: says, from, to, because };
    // Storage of a global database is one: each member holds what any other was written.
    return kind === "member-of" ? [step, { kind: "replicates to", from: to, to: from, because }] : [step];
  });
}
