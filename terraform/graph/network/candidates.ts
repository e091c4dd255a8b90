import type { Resource } from "../resource";
import type { Holder } from "./holders";
import type { Range } from "./ranges";

/** Addresses of a subnet, and the servers in it. */
interface Stand<Kind> {
  readonly range: Range;
  readonly kind: Kind;
}

/**
 * Finds the servers that a client's groups may mean, without asking every pair: those that are members of a group or
 * list that a rule names, and those in whose subnets an address of a rule lies. `Kind` is a list of holders of which
 * the first stands for all.
 */
export class Candidates<Kind extends readonly [Holder, ...Holder[]]> {
  private readonly byMember = new Map<Resource, Kind[]>();
  /** By first address; subnets that hold others' addresses too come first among those that begin alike. */
  private readonly stands: readonly Stand<Kind>[];
  /** Highest address among a stand and all before it: what ends below an address ends the walk to the left. */
  private readonly highest: readonly number[];

  public constructor(private readonly servers: readonly Kind[]) {
    const stands: Stand<Kind>[] = [];
    for (const kind of servers) {
      const [{ resource, groups = [], subnets }] = kind;
      for (const member of new Set([resource, ...groups.map((group) => group.resource)]))
        this.byMember.set(member, [...(this.byMember.get(member) ?? []), kind]);
      for (const { range } of subnets) if (range !== undefined) stands.push({ range, kind });
    }
    this.stands = stands.sort((a, b) => a.range.from - b.range.from || b.range.to - a.range.to);
    let high = -1;
    this.highest = this.stands.map(({ range }) => (high = Math.max(high, range.to)));
  }

  /** Servers that the client's groups may let it ask, in their own order; all of them where no group guards it. */
  public of({ groups }: Holder): readonly Kind[] {
    if (groups === undefined) return this.servers;
    const found = new Set<Kind>();
    for (const { peer } of groups.flatMap(({ egress }) => egress)) {
      for (const member of [...peer.groups, ...peer.lists])
        for (const kind of this.byMember.get(member) ?? []) found.add(kind);
      for (const range of peer.ranges) for (const kind of this.within(range)) found.add(kind);
    }
    return this.servers.filter((kind) => found.has(kind));
  }

  private *within({ from, to }: Range): Iterable<Kind> {
    let [low, high] = [0, this.stands.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.stands[middle]!.range.from <= to) low = middle + 1;
      else high = middle;
    }
    for (let at = low - 1; at >= 0 && this.highest[at]! >= from; at -= 1) {
      const { range, kind } = this.stands[at]!;
      if (range.to >= from) yield kind;
    }
  }
}
