import { networkOf, pathsToInternet } from "../../../terraform/graph/network/network";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

export const privateSubnetsLeaveByInspection: Rule = {
  id: "R4-VPC-01",
  severity: "critical",
  area: "communications",
  requirements: ["R4"],
  pci: ["1.3.2", "1.4.1"],
  title:
    "A subnet that is not public reaches the internet, by any number of networks, only through a firewall",
  why: "what leaves without inspection can carry card data anywhere, and nobody sees it",
  source: [
    "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_network_protection_inspection.html",
    "https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-appliance-scenario.html",
  ],
  reach: "stacks",
  check: ({ graph }) => {
    const network = networkOf(graph);
    const behind = new Set(
      graph
        .of("aws_networkfirewall_firewall", "aws_nat_gateway")
        .flatMap(({ body }) => [...body.targets("subnet_mapping.subnet_id"), ...body.targets("subnet_id")]),
    );
    const subnets = [...network.topology.subnets.values()].filter(({ resource }) => !behind.has(resource));
    const judgements = subnets.flatMap((subnet) => {
      const paths = pathsToInternet(network, subnet);
      const isPublic = subnet.table.routes.some(({ via }) => via === "internet");
      if (isPublic) return [];
      const problems = paths
        .filter(({ inspected }) => !inspected)
        .map(({ kind, at, because }): Problem =>
          kind === "internet"
            ? { message: `reaches the internet by ${at.id} without a firewall on the way`, evidence: because }
            : {
                message: `where ${at.id} leads is known only after apply`,
                evidence: because,
                verdict: "unknown",
              },
        );
      const message =
        paths.length === 0 ? "has no way to the internet" : "has a firewall on every way to the internet";
      return [judgeProblems(subnet.resource, problems, { message, evidence: paths[0]?.because ?? [] })];
    });
    return { judgements, nothing: "there is no subnet that is not public" };
  },
};
