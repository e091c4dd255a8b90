import { cidrContains, cidrsOverlap, isCidr, prefixLength } from "../cidr";
import { PLATFORM_CIDR } from "../names";
import type { Problem, SettingsCheck } from "./problem";

interface Block {
  readonly path: string;
  readonly cidr: string;
}

/** Blocks are well formed, large enough, where the address plan wants them, and share no address. */
export const checkNetworks: SettingsCheck = function* ({ onPremises }, allocations) {
  const ours: Block[] = [];
  for (const allocation of allocations) {
    if (allocation.kind !== "network") continue;
    const { path, cidr, longestPrefix } = allocation;
    if (!isCidr(cidr)) {
      yield { path, rule: "must be an IPv4 network without bits after its prefix", value: cidr };
      continue;
    }
    if (prefixLength(cidr) > longestPrefix)
      yield { path, rule: `must be a /${longestPrefix} or larger`, value: cidr };
    if (!cidrContains(PLATFORM_CIDR, cidr))
      yield { path, rule: `must lie in ${PLATFORM_CIDR}, the platform's addresses`, value: cidr };
    ours.push({ path, cidr });
  }
  const theirs: Block[] = [];
  for (const [index, cidr] of (onPremises?.cidrs ?? []).entries()) {
    const path = `onPremises.cidrs[${index}]`;
    if (cidr === "") continue;
    if (cidrsOverlap(PLATFORM_CIDR, cidr))
      yield { path, rule: `must lie outside ${PLATFORM_CIDR}, the platform's addresses`, value: cidr };
    theirs.push({ path, cidr });
  }
  yield* overlaps([...ours, ...theirs]);
  for (const [index, server] of (onPremises?.nameServers ?? []).entries())
    if (server !== "" && !theirs.some(({ cidr }) => cidrContains(cidr, `${server}/32`)))
      yield {
        path: `onPremises.nameServers[${index}]`,
        rule: "must lie in one of onPremises.cidrs, or no route leads there",
        value: server,
      };
};

/** Pairs of blocks that share addresses, each reported at the later block. */
function* overlaps(blocks: readonly Block[]): Iterable<Problem> {
  for (const [index, { path, cidr }] of blocks.entries())
    for (const other of blocks.slice(0, index))
      if (cidrsOverlap(cidr, other.cidr))
        yield { path, rule: `must not overlap ${other.cidr} of ${other.path}`, value: cidr };
}
