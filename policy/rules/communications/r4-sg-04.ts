import { evidenceAt } from "../../../terraform/graph/network/evidence-at";
import type { Holder } from "../../../terraform/graph/network/holders";
import { networkOf } from "../../../terraform/graph/network/network";
import { byTarget } from "../../../terraform/graph/network/topology";
import type { Resource } from "../../../terraform/graph/resource";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

const RULES = ["aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule"];
const WITH_PORTS = new Set(["tcp", "udp", "6", "17"]);

export const groupsStandInTheirNetwork: Rule = {
  id: "R4-SG-04",
  severity: "medium",
  area: "communications",
  requirements: ["R4"],
  pci: ["1.2.1", "1.4.1"],
  title: "A security group says its network, which is that of what it guards, and its rules say their ports",
  why: "a group without a network is made in the account's default one, where it guards nothing that was meant",
  source: ["https://docs.aws.amazon.com/vpc/latest/userguide/security-groups.html"],
  reach: "stacks",
  check: ({ graph }) => {
    const { holders } = networkOf(graph);
    const rules = byTarget(graph.of(...RULES), "security_group_id");
    const held = new Map<Resource, Holder[]>();
    for (const holder of holders)
      for (const { resource } of holder.groups ?? []) {
        const same = held.get(resource);
        if (same === undefined) held.set(resource, [holder]);
        else same.push(holder);
      }
    const judgements = graph.of("aws_security_group").map((group) => {
      const evidence = [evidenceAt(group.body, "vpc_id")];
      const problems: Problem[] = [];
      const [network] = group.body.targets("vpc_id");
      if (group.body.raw("vpc_id").length === 0) problems.push({ message: "it says no network", evidence });
      else if (network === undefined)
        problems.push({ message: "its network is not among the stacks", evidence, verdict: "unknown" });
      else
        for (const { resource, vpc } of held.get(group) ?? [])
          if (vpc.resource !== network)
            problems.push({
              message: `it guards ${resource.id}, which stands in another network`,
              evidence: [...evidence, { resource }],
            });
      for (const rule of rules.get(group) ?? []) problems.push(...portProblems(rule));
      const message = `it stands in ${network?.id}, with ${held.get(group)?.length ?? 0} that it guards`;
      return judgeProblems(group, problems, { message, evidence });
    });
    return { judgements, nothing: "there is no security group" };
  },
};

/** A rule of a protocol with ports says the first and the last: AWS would take what is missing for something else. */
function portProblems({ body, name }: Resource): readonly Problem[] {
  if (!WITH_PORTS.has(body.text("ip_protocol") ?? "")) return [];
  return ["from_port", "to_port"]
    .filter((path) => body.raw(path).length === 0)
    .map((path) => ({ message: `its rule ${name} says no ${path}`, evidence: [evidenceAt(body, path)] }));
}
