import { connectionsOf } from "../../../terraform/graph/network/connections";
import type { Edge } from "../../../terraform/graph/network/edge";
import { isStore } from "../../../terraform/graph/network/tiers";
import { networkOf } from "../../../terraform/graph/network/network";
import type { Resource } from "../../../terraform/graph/resource";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

/** Connections between the internet and a data store: to a load balancer, on to a service, on to the store. */
const MIN_CONNECTIONS = 3;

export const dataStoresAreDeepInside: Rule = {
  id: "R4-SG-01",
  severity: "critical",
  area: "communications",
  requirements: ["R4", "R9"],
  pci: ["1.3.1", "1.4.4", "1.2.5"],
  title: "A data store is asked from its own network only, and is three connections away from the internet",
  why: "each connection less is one program less that an intruder has to take before card data lie open",
  source: [
    "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_network_protection_layered.html",
  ],
  reach: "stacks",
  check: ({ graph }) => {
    const network = networkOf(graph);
    const edges = connectionsOf(graph);
    const ways = waysFromInternet(edges);
    const places = new Map(network.holders.map(({ resource, vpc }) => [resource, vpc]));
    const incoming = new Map<Resource, Edge[]>();
    for (const edge of edges) {
      const same = incoming.get(edge.to);
      if (same === undefined) incoming.set(edge.to, [edge]);
      else same.push(edge);
    }
    const judgements = network.holders.filter(isStore).map(({ resource, vpc }) => {
      const asked = incoming.get(resource) ?? [];
      const problems = asked
        .filter(({ from }) => places.get(from) !== vpc)
        .map(({ from, because }): Problem => ({
          message: `${from.id} asks it from another network`,
          evidence: because,
        }));
      const way = ways.get(resource);
      if (way !== undefined && way.length < MIN_CONNECTIONS)
        problems.push({
          message: `the internet is ${way.length} connections away, by ${way.map(({ from }) => from.id).join(", ")}`,
          evidence: way.flatMap(({ because }) => because),
        });
      const message =
        way === undefined
          ? `asked by ${asked.length} of its own network; no connections lead here from the internet`
          : `asked by ${asked.length} of its own network; ${way.length} connections from the internet`;
      const evidence = (way ?? asked).flatMap(({ because }) => because);
      return judgeProblems(resource, problems, { message, evidence });
    });
    return { judgements, nothing: "no data store stands in a network" };
  },
};

/** Shortest chains of connections that begin at an internet gateway. */
function waysFromInternet(edges: readonly Edge[]): ReadonlyMap<Resource, readonly Edge[]> {
  const outgoing = new Map<Resource, Edge[]>();
  for (const edge of edges) {
    const same = outgoing.get(edge.from);
    if (same === undefined) outgoing.set(edge.from, [edge]);
    else same.push(edge);
  }
  const ways = new Map<Resource, readonly Edge[]>();
  let level: [Resource, readonly Edge[]][] = [...outgoing.keys()]
    .filter(({ type }) => type === "aws_internet_gateway")
    .map((gateway) => [gateway, []]);
  while (level.length > 0) {
    const next: [Resource, readonly Edge[]][] = [];
    for (const [at, way] of level)
      for (const edge of outgoing.get(at) ?? []) {
        if (ways.has(edge.to)) continue;
        ways.set(edge.to, [...way, edge]);
        next.push([edge.to, [...way, edge]]);
      }
    level = next;
  }
  return ways;
}
