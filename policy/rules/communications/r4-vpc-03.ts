import { evidenceAt } from "../../../terraform/graph/network/evidence-at";
import { networkOf } from "../../../terraform/graph/network/network";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

export const regionsBlockPublicAccess: Rule = {
  id: "R4-VPC-03",
  severity: "high",
  area: "communications",
  requirements: ["R4"],
  pci: ["1.3.1", "1.4.2"],
  title:
    "Every account blocks public access to its networks in every region, but for the subnets that route to the internet",
  why: "one route or one address given by mistake makes a subnet public, unless the account refuses it",
  source: ["Security Hub EC2.172", "https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html"],
  reach: "stacks",
  check: ({ graph }) => {
    const { topology } = networkOf(graph);
    const options = graph.of("aws_vpc_block_public_access_options");
    const exclusions = graph.of("aws_vpc_block_public_access_exclusion");
    const judgements = [...topology.vpcs.values()].map((vpc) => {
      const { resource, subnets } = vpc;
      const block = options.find(
        ({ account, region }) => account === resource.account && region === resource.region,
      );
      const problems: Problem[] = [];
      if (block === undefined)
        problems.push({
          message: `nothing blocks public access in ${resource.region}`,
          evidence: [{ resource }],
        });
      else if (block.body.text("internet_gateway_block_mode") !== "block-bidirectional")
        problems.push({
          message: "public access is not blocked in both directions",
          evidence: [evidenceAt(block.body, "internet_gateway_block_mode")],
        });
      for (const exclusion of exclusions) {
        if (exclusion.body.targets("vpc_id").includes(resource))
          problems.push({
            message: "the whole network is left out of the block",
            evidence: [evidenceAt(exclusion.body, "vpc_id")],
          });
        for (const excluded of exclusion.body.targets("subnet_id")) {
          const subnet = topology.subnets.get(excluded);
          if (subnet?.vpc === vpc && !subnet.table.routes.some(({ via }) => via === "internet"))
            problems.push({
              message: `${excluded.name} is left out of the block, and routes nothing to the internet`,
              evidence: [evidenceAt(exclusion.body, "subnet_id")],
            });
        }
      }
      const left = new Set(exclusions.flatMap(({ body }) => body.targets("subnet_id")));
      for (const { resource: subnet, table } of subnets)
        if (block !== undefined && !left.has(subnet) && table.routes.some(({ via }) => via === "internet"))
          problems.push({
            message: `${subnet.name} routes to the internet, and the block drops what it sends`,
            evidence: [{ resource: subnet }, evidenceAt(block.body, "internet_gateway_block_mode")],
          });
      for (const { resource: subnet } of subnets)
        for (const path of ["map_public_ip_on_launch", "assign_ipv6_address_on_creation"])
          if (subnet.body.value(path).kind !== "absent" && subnet.body.flag(path) !== false)
            problems.push({
              message: `${subnet.name} gives out public addresses`,
              evidence: [evidenceAt(subnet.body, path)],
            });
      const evidence = block === undefined ? [] : [evidenceAt(block.body, "internet_gateway_block_mode")];
      return judgeProblems(resource, problems, {
        message: "public access is blocked in both directions",
        evidence,
      });
    });
    return { judgements, nothing: "there is no network" };
  },
};
