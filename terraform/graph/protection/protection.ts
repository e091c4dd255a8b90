import type { Block } from "../block";
import type { Evidence, Resource } from "../resource";

/** What protects data or proves what was done, in the words of what AWS does with it. */
export type ProtectionKind =
  /** Bucket to bucket; the block is the rule. */
  | "replicates-objects"
  /** Image repository to the one of the same name elsewhere; the block is the rule. */
  | "replicates-images"
  /** Regional cluster to its global cluster. */
  | "member-of"
  /** Replica key to its primary key. */
  | "replica-of-key"
  /** What holds data to the plan that selects it; the block is the selection. */
  | "backed-up-by"
  /** Plan to vault; the block is the rule. */
  | "backs-up-into"
  /** Plan to another vault; the block is the copy action. */
  | "copies-into"
  /** Lock to vault. */
  | "locks"
  /** Plan of restore tests to vault. */
  | "tests-restores-of"
  /** What is observed, or the resource that turns logging on, to bucket or log group. */
  | "logs-to"
  /** Bucket to the bucket of its server access logs. */
  | "access-logs-to";

export interface ProtectionEdge {
  readonly kind: ProtectionKind;
  readonly from: Resource;
  readonly to: Resource;
  /** In the order of the path that leads from one to the other; never empty. */
  readonly because: readonly Evidence[];
  /** What says how: the rule, the selection, the copy action. */
  readonly block: Block;
}

/** Edges of replication, backup and logs, asked by either end. */
export class Protection {
  private readonly byFrom = new Map<Resource, ProtectionEdge[]>();
  private readonly byTo = new Map<Resource, ProtectionEdge[]>();

  public constructor(public readonly edges: readonly ProtectionEdge[]) {
    for (const edge of edges) {
      add(this.byFrom, edge.from, edge);
      add(this.byTo, edge.to, edge);
    }
  }

  public from(resource: Resource, ...kinds: readonly ProtectionKind[]): readonly ProtectionEdge[] {
    return (this.byFrom.get(resource) ?? []).filter(({ kind }) => kinds.includes(kind));
  }

  public to(resource: Resource, ...kinds: readonly ProtectionKind[]): readonly ProtectionEdge[] {
    return (this.byTo.get(resource) ?? []).filter(({ kind }) => kinds.includes(kind));
  }
}

function add(map: Map<Resource, ProtectionEdge[]>, key: Resource, edge: ProtectionEdge): void {
  const edges = map.get(key);
  if (edges === undefined) map.set(key, [edge]);
  else edges.push(edge);
}
