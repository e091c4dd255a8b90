import { accessOf } from "../../../terraform/graph/access/access";
import { arnIndexOf } from "../../../terraform/graph/access/arn-index";
import { matchesAction } from "../../../terraform/graph/access/matches-pattern";
import type { Statement } from "../../../terraform/graph/access/statement";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { actingOf } from "../acting";
import type { ScopeStep } from "../step";
import { DATA_ACTIONS, SEES_ANSWERS, type DataUse } from "./data-actions";

/** Roles that only copy: what they move is told by replication and backup. */
const COPIES = new Set(["aws_backup_selection", "aws_s3_bucket_replication_configuration"]);

interface Permitted {
  readonly use: DataUse;
  readonly action: string;
  readonly on: Resource;
  readonly statement: Statement;
}

/** Data that what runs may read and write by the permissions of its role. */
export function permittedData(graph: PlatformGraph): readonly ScopeStep[] {
  const { identities, allows } = accessOf(graph);
  const known = new Map<Resource, readonly Permitted[]>();
  const permittedTo = (role: Resource): readonly Permitted[] => {
    let found = known.get(role);
    if (found === undefined) {
      const statements = (identities.get(role)?.policies ?? []).flatMap((policy) => policy.statements);
      found = statements
        .filter(({ effect }) => effect === "Allow")
        .flatMap((statement) => usesOf(graph, statement))
        .filter(({ action, on }) => allows(role, action, on).verdict !== "denied");
      known.set(role, found);
    }
    return found;
  };
  return actingOf(graph)
    .filter(({ actor }) => !COPIES.has(actor.type))
    .flatMap(({ actor, role, because }) =>
      permittedTo(role).flatMap(({ use, on, statement }): readonly ScopeStep[] => {
        const evidence = [because, statement.evidence];
        const reads = { kind: "is read by", from: on, to: actor, because: evidence };
        const writes = { kind: "writes to", from: actor, to: on, because: evidence };
        if (use === "reads") return [reads];
        const answered = use === "reads and writes" || SEES_ANSWERS.has(actor.type);
        return use === "writes" || !answered ? [writes] : [reads, writes];
      }),
    );
}

/** What a statement lets be read and written, one use of each kind on each resource. */
function usesOf(graph: PlatformGraph, statement: Statement): readonly Permitted[] {
  const { actions, allActionsBut, allResourcesBut, resources } = statement;
  if (allActionsBut || allResourcesBut) return [];
  const matching = DATA_ACTIONS.filter(([action]) =>
    actions.some((pattern) => matchesAction(pattern, action)),
  );
  if (matching.length === 0) return [];
  const { covered } = arnIndexOf(graph);
  const targets = resources.flatMap(({ text, known, targets: named }) => [
    ...named,
    ...(known && text.startsWith("arn:") ? covered(text) : []),
  ]);
  const found = new Map<string, Permitted>();
  for (const on of new Set(targets))
    for (const [action, use, type] of matching)
      if (type.test(on.type) && !found.has(`${on.id} ${use}`))
        found.set(`${on.id} ${use}`, { use, action, on, statement });
  return [...found.values()];
}
