import { evidenceAt } from "../../../terraform/graph/network/evidence-at";
import { networkOf } from "../../../terraform/graph/network/network";
import { contains, overlap } from "../../../terraform/graph/network/ranges";
import { byTarget } from "../../../terraform/graph/network/topology";
import type { Vpc } from "../../../terraform/graph/network/topology";
import type { Resource } from "../../../terraform/graph/resource";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

export const networksAreWhole: Rule = {
  id: "R1-VPC-06",
  severity: "medium",
  area: "communications",
  requirements: ["R1", "R8"],
  pci: ["1.2.3", "1.2.4"],
  title:
    "Subnets lie apart within their network's block, gateways are attached, and each NAT gateway has an address of its own",
  why: "addresses that overlap cannot be routed to, and two NAT gateways with one address are one: the second cannot be made",
  source: [
    "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html",
    "https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-working-with.html",
  ],
  reach: "resources",
  check: ({ graph }) => {
    const vpcs = [...networkOf(graph).topology.vpcs.values()];
    const gateways = graph.of("aws_internet_gateway");
    const attached = new Set(vpcs.flatMap((vpc) => vpc.gateways));
    const nats = graph.of("aws_nat_gateway");
    const users = byTarget(nats, "allocation_id");
    const judgements = [
      ...vpcs.map(judgeNetwork),
      ...gateways.map((gateway) =>
        judgeProblems(
          gateway,
          attached.has(gateway)
            ? []
            : [{ message: "it is attached to no network", evidence: [evidenceAt(gateway.body, "vpc_id")] }],
          { message: "it is attached to a network", evidence: [evidenceAt(gateway.body, "vpc_id")] },
        ),
      ),
      ...nats.map((nat) => judgeNat(nat, users)),
    ];
    return { judgements, nothing: "there is no network" };
  },
};

function judgeNetwork({ resource, ranges, subnets }: Vpc) {
  const evidence = [evidenceAt(resource.body, "cidr_block")];
  const problems = subnets.flatMap(({ resource: subnet, range }, at): readonly Problem[] => {
    const own = [evidenceAt(subnet.body, "cidr_block"), ...evidence];
    if (range === undefined) {
      const verdict = subnet.body.value("cidr_block").kind === "unknown" ? "unknown" : "fail";
      return [{ message: `${subnet.name} has no addresses that are known`, evidence: own, verdict }];
    }
    const shared = subnets
      .slice(0, at)
      .find((other) => other.range !== undefined && overlap(other.range, range));
    const found: Problem[] = [];
    if (!ranges.some((whole) => contains(whole, range)))
      found.push({ message: `${subnet.name} lies outside of the network's block`, evidence: own });
    if (shared !== undefined)
      found.push({
        message: `${subnet.name} shares addresses with ${shared.resource.name}`,
        evidence: [...own, evidenceAt(shared.resource.body, "cidr_block")],
      });
    return found;
  });
  const message = `its ${subnets.length} subnets lie apart within its block`;
  return judgeProblems(resource, problems, { message, evidence });
}

function judgeNat(nat: Resource, users: ReadonlyMap<Resource, readonly Resource[]>) {
  const { body } = nat;
  const evidence = [evidenceAt(body, "allocation_id")];
  if (body.text("connectivity_type") === "private")
    return judgeProblems(nat, [], { message: "it is private, and needs no public address", evidence });
  const addresses = body.targets("allocation_id");
  const problems: Problem[] = [];
  if (body.raw("allocation_id").length === 0)
    problems.push({ message: "it has no public address", evidence });
  else if (addresses.length === 0)
    problems.push({ message: "its address is not among the stacks", evidence, verdict: "unknown" });
  for (const address of addresses)
    for (const other of users.get(address) ?? [])
      if (other !== nat)
        problems.push({
          message: `it has the address of ${other.name}`,
          evidence: [...evidence, evidenceAt(other.body, "allocation_id")],
        });
  return judgeProblems(nat, problems, { message: "it has an address of its own", evidence });
}
