import { networkOf, pathsToInternet, type Network } from "../../../terraform/graph/network/network";
import { arrivals, type Arrival } from "../../../terraform/graph/network/walk";
import type { RouteTable, Subnet, Vpc } from "../../../terraform/graph/network/topology";
import { judgeProblems } from "../../judge-problems";
import type { Judgement, Rule } from "../../rule";

export const routesLeadThereAndBack: Rule = {
  id: "R1-TGW-03",
  severity: "high",
  area: "communications",
  requirements: ["R1"],
  pci: ["1.2.1"],
  title: "A network that can send to another can also be answered",
  why: "routes that lead one way only open connections that never come up, and are found on the day they are needed",
  source: ["https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html"],
  reach: "stacks",
  check: ({ graph }) => {
    const network = networkOf(graph);
    const vpcs = [...network.topology.vpcs.values()];
    const inspecting = new Set(
      [...network.transit.attachments.values()]
        .filter(({ resource }) => resource.body.text("appliance_mode_support") === "enable")
        .map(({ vpc }) => vpc),
    );
    const between = vpcs.flatMap((from) =>
      vpcs.flatMap((to) => {
        // A network of inspection sends back the answers of the internet, which is asked for below.
        const there = from === to || inspecting.has(from.resource) ? undefined : wayTo(network, from, to);
        if (there === undefined) return [];
        const back = wayTo(network, to, from);
        const evidence = [...there.because, ...(back?.because ?? [])];
        const message = `reaches ${to.resource.id}, and is answered`;
        const problem = { message: `reaches ${to.resource.id}, from which nothing leads back`, evidence };
        return [judgeProblems(from.resource, back === undefined ? [problem] : [], { message, evidence })];
      }),
    );
    const outward = [...network.topology.subnets.values()].flatMap((subnet) => judgeAnswers(network, subnet));
    return { judgements: [...between, ...outward], nothing: "no network reaches another" };
  },
};

/** Answers to what a subnet asks of the internet through another network come back, by a firewall if it asked by one. */
function judgeAnswers(network: Network, subnet: Subnet): readonly Judgement[] {
  const { resource, range, vpc } = subnet;
  const { vpcs } = network.topology;
  return pathsToInternet(network, subnet).flatMap(({ at, because, inspected }) => {
    const other = [...vpcs.values()].find(({ gateways }) => gateways.includes(at));
    if (other === undefined || other === vpc || range === undefined) return [];
    const tables = new Set(
      other.subnets
        .filter(({ table }) => table.routes.some(({ targets }) => targets.includes(at)))
        .map(({ table }) => table),
    );
    const lost = [...tables].filter(
      (table) =>
        !arrivals(network, table, [range]).some(
          (arrival) =>
            arrival.kind === "vpc" && arrival.at === vpc.resource && (arrival.inspected || !inspected),
        ),
    );
    const problems = lost.map(({ resource: table }) => ({
      message: `answers of the internet do not come back from ${table?.id ?? other.resource.id} by the firewall that it asks by`,
      evidence: [...because, ...(table === undefined ? [] : [{ resource: table }])],
    }));
    const message = `answers of the internet come back from ${other.resource.id}`;
    return [judgeProblems(resource, problems, { message, evidence: because })];
  });
}

/** Any way from a subnet of one network into the other. */
function wayTo(network: Network, from: Vpc, to: Vpc): Arrival | undefined {
  const tables = new Set<RouteTable>(from.subnets.map(({ table }) => table));
  for (const table of tables) {
    const found = arrivals(network, table, to.ranges).find(
      ({ kind, at }) => kind === "vpc" && at === to.resource,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}
