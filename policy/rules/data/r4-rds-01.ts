import { networkOf, pathsToInternet } from "../../../terraform/graph/network/network";
import { show } from "../../../terraform/graph/protection/show";
import { zonesOf } from "../../../terraform/graph/zones-of";
import { databaseClustersOf, type DatabaseCluster } from "../../parts/global-databases";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

export const databasesHaveNoPublicWay: Rule = {
  id: "R4-RDS-01",
  severity: "critical",
  area: "data",
  requirements: ["R4", "R9"],
  pci: ["1.4.4", "1.3.1"],
  title:
    "A cluster stands in subnets from which no way leads to the internet, behind a group of its own, and no instance has a public address",
  why: "stored card data must not be reached from untrusted networks; what is not said, RDS decides by the gateways of the network, and gives the default group",
  source: [
    "Security Hub RDS.2",
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-vpc-best-practices.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: databaseClustersOf(graph).map(judge),
    nothing: "there is no database cluster",
  }),
};

function judge({ cluster, instances, subnets: group }: DatabaseCluster): Judgement {
  const { body } = cluster;
  const proof = new Proof(cluster);
  for (const instance of instances)
    proof.value(instance.body, "publicly_accessible", (value) => value === false, "false");
  const groups = body.targets("vpc_security_group_ids").filter(({ type }) => type === "aws_security_group");
  const stated = body.raw("vpc_security_group_ids").length > 0;
  proof
    .needs(
      groups.length > 0 ? true : stated ? undefined : false,
      stated ? "its security group is not in these stacks" : "it has the default group of its network",
      show(body, "vpc_security_group_ids"),
    )
    .needs(
      group === undefined ? undefined : true,
      "its subnet group is not in these stacks",
      show(body, "db_subnet_group_name"),
    );
  if (group === undefined) return proof.judgement("");
  const network = networkOf(body.graph);
  const { subnets, complete } = zonesOf(group.body, "subnet_ids");
  proof.needs(
    complete ? true : undefined,
    "where its subnets stand is known only after apply",
    show(group.body, "subnet_ids"),
  );
  const standing = new Set(subnets);
  for (const subnet of network.topology.subnets.values())
    if (standing.has(subnet.resource))
      for (const { kind, at, because } of pathsToInternet(network, subnet))
        proof.needs(
          kind === "internet" ? false : undefined,
          `from its subnet ${subnet.resource.id} a way leads to ${at.id}`,
          ...because,
        );
  return proof.judgement(`${subnets.length} subnets without a way to the internet, and no public address`);
}
