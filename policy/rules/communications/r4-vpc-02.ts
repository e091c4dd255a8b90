import { networkOf, pathsToInternet } from "../../../terraform/graph/network/network";
import { tiersOf } from "../../../terraform/graph/network/tiers";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

export const dataTierHasNoWayToTheInternet: Rule = {
  id: "R4-VPC-02",
  severity: "critical",
  area: "communications",
  requirements: ["R4", "R9"],
  pci: ["1.4.4", "1.3.2"],
  title:
    "Subnets in which data stores stand have no way to the internet, through any number of networks and gateways",
  why: "stored card data must not be reachable from untrusted networks, nor find a way out to them",
  source: [
    "https://docs.aws.amazon.com/config/latest/developerguide/no-unrestricted-route-to-igw.html",
    "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_network_protection_create_layers.html",
  ],
  reach: "stacks",
  check: ({ graph }) => {
    const network = networkOf(graph);
    const tiers = tiersOf(network).filter(({ stores }) => stores.length > 0);
    const judgements = tiers.flatMap(({ subnets, stores }) =>
      subnets.map((subnet) => {
        const problems = pathsToInternet(network, subnet).map(({ kind, at, because }): Problem => ({
          message: `${stores[0]!.resource.id} stands in a tier from which a way leads to ${at.id}`,
          evidence: because,
          verdict: kind === "internet" ? "fail" : "unknown",
        }));
        const evidence = subnet.table.routes.flatMap((route) => route.evidence ?? []);
        const message = `none of ${subnet.table.routes.length} routes leads on to the internet`;
        return judgeProblems(subnet.resource, problems, { message, evidence });
      }),
    );
    return { judgements, nothing: "no data store stands in a network" };
  },
};
