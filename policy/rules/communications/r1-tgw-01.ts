import { evidenceAt } from "../../../terraform/graph/network/evidence-at";
import { networkOf } from "../../../terraform/graph/network/network";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

const ZONES = 3;

export const attachmentsCoverEveryZone: Rule = {
  id: "R1-TGW-01",
  severity: "high",
  area: "communications",
  requirements: ["R1"],
  pci: [],
  title: "An attachment to a Transit Gateway stands in every zone in which its network has a subnet",
  why: "what stands in a zone without the attachment's interface cannot reach the Transit Gateway at all",
  source: ["https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html"],
  reach: "stacks",
  check: ({ graph }) => {
    const { topology, transit } = networkOf(graph);
    const attachments = [...transit.attachments.values()].filter(({ kind }) => kind === "vpc");
    const judgements = attachments.map(({ resource, vpc, subnets }) => {
      const evidence = [evidenceAt(resource.body, "subnet_ids")];
      const network = vpc === undefined ? undefined : topology.vpcs.get(vpc);
      const zones = new Set(subnets.map((subnet) => topology.subnets.get(subnet)?.zone));
      const problems: Problem[] = [];
      const missing = (subnets.length === 0 ? [] : (network?.subnets ?? [])).filter(
        ({ zone }) => zone !== undefined && !zones.has(zone),
      );
      for (const zone of new Set(missing.map((subnet) => subnet.zone)))
        problems.push({ message: `has no interface in ${zone}, where its network has subnets`, evidence });
      if (network === undefined || subnets.length === 0)
        problems.push({ message: "its network or its subnets are not known", evidence, verdict: "unknown" });
      else if (zones.size < ZONES)
        problems.push({ message: `stands in ${zones.size} zones, and must stand in ${ZONES}`, evidence });
      return judgeProblems(resource, problems, { message: `stands in ${[...zones].join(", ")}`, evidence });
    });
    return { judgements, nothing: "there is no attachment of a network to a Transit Gateway" };
  },
};
