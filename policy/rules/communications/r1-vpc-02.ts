import { evidenceAt } from "../../../terraform/graph/network/evidence-at";
import { networkOf } from "../../../terraform/graph/network/network";
import { overlap } from "../../../terraform/graph/network/ranges";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

export const networksShareNoAddress: Rule = {
  id: "R1-VPC-02",
  severity: "high",
  area: "communications",
  requirements: ["R1"],
  pci: ["1.2.4"],
  title: "No two networks of any account or region share an address, and none has one of on premises",
  why: "of two networks with the same addresses only one can be routed to: the other cannot take over, nor answer",
  source: [
    "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_planning_network_topology_non_overlap_ip.html",
  ],
  reach: "stacks",
  check: ({ graph }) => {
    const { topology, premises } = networkOf(graph);
    const vpcs = [...topology.vpcs.values()];
    const judgements = vpcs.map((vpc) => {
      const { resource, ranges } = vpc;
      const evidence = [evidenceAt(resource.body, "cidr_block")];
      const problems = vpcs
        .filter((other) => other !== vpc && ranges.some((a) => other.ranges.some((b) => overlap(a, b))))
        .map((other): Problem => ({
          message: `shares addresses with ${other.resource.id}`,
          evidence: [...evidence, evidenceAt(other.resource.body, "cidr_block")],
        }));
      if (premises.some((a) => ranges.some((b) => overlap(a, b))))
        problems.push({ message: "has addresses of a network on premises", evidence });
      if (ranges.length === 0)
        problems.push({ message: "its addresses are known only after apply", evidence, verdict: "unknown" });
      const message = `shares no address with ${vpcs.length - 1} other networks`;
      return judgeProblems(resource, problems, { message, evidence });
    });
    return { judgements, nothing: "there is no network" };
  },
};
