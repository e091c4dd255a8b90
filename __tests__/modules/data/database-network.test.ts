import { fixtureStack } from "../../fixtures/stack";
import { DatabaseNetwork } from "../../../modules/data/database-network";
import { resourcesOf } from "../../fixtures/resources";

const synth = (): string =>
  JSON.stringify(
    fixtureStack((stack) => {
      new DatabaseNetwork(stack, "Network", {
        databaseName: "db",
        vpcId: "vpc-1",
        subnetIds: ["subnet-1", "subnet-2", "subnet-3"],
        clientCidrs: { application: "10.0.0.0/18" },
        operatorCidrs: { runner: "10.0.128.0/21" },
      });
    }).toTerraform(),
  );
const CLUSTER = "${aws_security_group.network_cluster.id}";
const rulesOf = (json: string, side: "ingress" | "egress"): unknown[] =>
  Object.values(resourcesOf(json, `aws_vpc_security_group_${side}_rule`))
    .map((rule) => [
      rule.security_group_id,
      rule.from_port,
      rule.to_port,
      rule.cidr_ipv4 ?? rule.referenced_security_group_id,
    ])
    .sort();

describe("DatabaseNetwork", () => {
  it("stands in every subnet it was given", () =>
    expect(Object.values(resourcesOf(synth(), "aws_db_subnet_group"))).toMatchObject([
      { name: "db", subnet_ids: ["subnet-1", "subnet-2", "subnet-3"] },
    ]));

  it("lets services and operators reach the cluster", () =>
    expect(rulesOf(synth(), "ingress")).toEqual([
      [CLUSTER, 5432, 5432, "10.0.0.0/18"],
      [CLUSTER, 5432, 5432, "10.0.128.0/21"],
    ]));

  it("lets the cluster call nobody", () => expect(rulesOf(synth(), "egress")).toEqual([]));
});
