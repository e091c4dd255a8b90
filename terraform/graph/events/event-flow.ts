import type { Block } from "../block";
import type { Evidence, Resource } from "../resource";

/** Ways that events and messages take, in the words of what AWS does with them. */
export type FlowKind =
  /** Rule to the bus whose events it looks at. */
  | "on-bus"
  /** Target of a rule to what it delivers to; the block is the target. */
  | "delivers-to"
  /** Archive to the bus that it keeps events of. */
  | "archives"
  /** Pipe or event source mapping to what it takes messages from. */
  | "takes-from"
  /** Pipe, event source mapping, schedule, subscription or bucket notification to what it hands them to. */
  | "hands-to"
  /** State machine to the function or machine that a task of it calls. */
  | "calls"
  /** Bus, target, schedule, subscription, function or mapping to where it puts what could not be delivered. */
  | "dead-letters-to"
  /** Queue to the queue that takes what was received too often. */
  | "redrives-to";

export interface FlowEdge {
  readonly kind: FlowKind;
  readonly from: Resource;
  readonly to: Resource;
  /** In the order of the path that leads from one to the other; never empty. */
  readonly because: readonly Evidence[];
  /** What says how. */
  readonly block: Block;
}

/** Edges of events and messages, asked by either end. */
export class EventFlow {
  private readonly byFrom = new Map<Resource, FlowEdge[]>();
  private readonly byTo = new Map<Resource, FlowEdge[]>();

  public constructor(
    public readonly edges: readonly FlowEdge[],
    /** Rule of each target. */
    private readonly rules: ReadonlyMap<Resource, Resource>,
  ) {
    for (const edge of edges) {
      add(this.byFrom, edge.from, edge);
      add(this.byTo, edge.to, edge);
    }
  }

  public from(resource: Resource, ...kinds: readonly FlowKind[]): readonly FlowEdge[] {
    return (this.byFrom.get(resource) ?? []).filter(({ kind }) => kinds.includes(kind));
  }

  public to(resource: Resource, ...kinds: readonly FlowKind[]): readonly FlowEdge[] {
    return (this.byTo.get(resource) ?? []).filter(({ kind }) => kinds.includes(kind));
  }

  /** The rule that a target belongs to; undefined where it is not in the graph. */
  public ruleOf(target: Resource): Resource | undefined {
    return this.rules.get(target);
  }

  /** The bus of a rule; undefined for the default bus and for one that is not in the graph. */
  public busOf(rule: Resource): Resource | undefined {
    return this.from(rule, "on-bus")[0]?.to;
  }
}

function add(map: Map<Resource, FlowEdge[]>, key: Resource, edge: FlowEdge): void {
  const edges = map.get(key);
  if (edges === undefined) map.set(key, [edge]);
  else edges.push(edge);
}
