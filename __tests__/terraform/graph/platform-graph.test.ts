import { graphOf, stateOf } from "../../fixtures/graph-of";

const VPC_STACK = "prod-payments-sa-east-1-vpc";
const DATABASE_STACK = "prod-payments-sa-east-1-database";

const stacks = {
  [VPC_STACK]: {
    resource: {
      aws_vpc: { network: { cidr_block: "10.0.0.0/16" } },
      aws_subnet: { a: { vpc_id: "${aws_vpc.network.id}", "//": { metadata: { path: "vpc/Network/a" } } } },
    },
    output: { contract: { value: { v1: { subnetIds: { a: "${aws_subnet.a.id}" } } } } },
  },
  [DATABASE_STACK]: {
    data: { terraform_remote_state: { vpc: stateOf(VPC_STACK) } },
    resource: {
      aws_db_subnet_group: {
        data: {
          name: "data",
          subnet_ids: ['${data.terraform_remote_state.vpc.outputs.contract.v1.subnetIds["a"]}'],
        },
      },
    },
  },
};

describe("PlatformGraph", () => {
  const graph = graphOf(stacks);
  const [subnet] = graph.of("aws_subnet");
  const [group] = graph.of("aws_db_subnet_group");

  it("knows where each resource works, from its provider configuration", () => {
    expect(subnet).toMatchObject({
      id: `${VPC_STACK}/aws_subnet.a`,
      account: "222222222222",
      region: "sa-east-1",
      constructPath: "vpc/Network/a",
    });
  });

  it("follows references and contracts of other stacks", () => {
    expect(subnet?.body.targets("vpc_id")).toEqual(graph.of("aws_vpc"));
    expect(group?.body.targets("subnet_ids")).toEqual([subnet]);
  });

  it("tells who uses a resource, and where", () => {
    expect(graph.usersOf(subnet!)).toEqual([{ from: group, to: subnet, path: "subnet_ids.0" }]);
    expect(graph.usersOf(group!)).toEqual([]);
  });

  it("finds resources by the ARN that their settings decide", () => {
    const arn = "arn:aws:rds:sa-east-1:222222222222:subgrp:data";
    expect(graph.withArn(arn)).toBe(group);
    expect(graph.arnOf(group!)).toBe(arn);
    expect(graph.named("aws_db_subnet_group", "data")).toEqual([group]);
  });

  it("has no resource of types that nobody made", () => {
    expect(graph.of("aws_lb", "constructor")).toEqual([]);
  });
});
