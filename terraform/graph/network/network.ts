import { once } from "../once";
import type { PlatformGraph } from "../platform-graph";
import type { Resource } from "../resource";
import { groupsOf, type Group } from "./groups";
import { holdersOf, type Holder } from "./holders";
import { premisesOf } from "./premises";
import { PUBLIC, type Ranges } from "./ranges";
import { topologyOf, type Subnet, type Topology } from "./topology";
import { transitOf, type Transit } from "./transit";
import { arrivals, type Arrival } from "./walk";

/** Networks of all stacks, with what AWS connects them by. */
export interface Network {
  readonly topology: Topology;
  readonly transit: Transit;
  readonly groups: ReadonlyMap<Resource, Group>;
  readonly holders: readonly Holder[];
  /** Networks on premises, as far as routes name them. */
  readonly premises: Ranges;
}

/** The networks of a graph, made once. */
export const networkOf = once((graph: PlatformGraph): Network => {
  const topology = topologyOf(graph);
  const transit = transitOf(graph, topology);
  const groups = groupsOf(graph);
  return {
    topology,
    transit,
    groups,
    holders: holdersOf(graph, topology, groups),
    premises: premisesOf(graph, topology, transit.attachments),
  };
});

/** Every way from a subnet to the internet, through any number of tables, gateways and networks. */
export function pathsToInternet(network: Network, { table }: Subnet): readonly Arrival[] {
  return [...arrivals(network, table, PUBLIC), ...arrivals(network, table, PUBLIC, true)].filter(
    ({ kind }) => kind === "internet" || kind === "unknown",
  );
}
