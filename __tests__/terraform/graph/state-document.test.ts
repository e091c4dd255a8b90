import type { JsonObject } from "../../../terraform/graph/json";
import { PlatformGraph } from "../../../terraform/graph/platform-graph";
import { stateDocument } from "../../../terraform/graph/state-document";

const resource = (type: string, name: string, values: object, more: object = {}): object => ({
  address: `${type}.${name}`,
  mode: "managed",
  type,
  name,
  values,
  ...more,
});
const VPC_ARN = "arn:aws:ec2:us-east-1:111111111111:vpc/vpc-0a";
const STATE = {
  format_version: "1.0",
  values: {
    outputs: {
      contract: { value: { vpc: "vpc-0a" }, sensitive: false },
      secret: { value: "s3cr3t", sensitive: true },
    },
    root_module: {
      resources: [
        resource("aws_vpc", "hub", {
          id: "vpc-0a",
          arn: VPC_ARN,
          tags: { Name: "hub" },
          tags_all: { Name: "hub", Account: "network" },
          ipv6_cidr_block: "",
          main: [],
        }),
        resource(
          "aws_route",
          "out",
          { id: "r-1", gateway_id: "igw-0a", nat_gateway_id: "" },
          { depends_on: ["aws_internet_gateway.out"] },
        ),
        resource(
          "aws_internet_gateway",
          "out",
          { id: "igw-0a", vpc_id: "vpc-0a" },
          { depends_on: ["aws_vpc.hub"] },
        ),
        resource(
          "aws_secretsmanager_secret_version",
          "key",
          { id: "k", secret_string: "s3cr3t", secret_id: "$" + "{not}" },
          { sensitive_values: { secret_string: true } },
        ),
      ],
      child_modules: [
        {
          address: "module.net",
          resources: [
            {
              ...resource("aws_subnet", "a", { id: "subnet-0a", vpc_id: "vpc-0a" }),
              address: "module.net.aws_subnet.a[0]",
              index: 0,
              depends_on: ["aws_vpc.hub"],
            },
          ],
        },
      ],
    },
  },
};
const graph = new PlatformGraph([stateDocument("net", "net.json", STATE as JsonObject)]);
const at = (address: string) => graph.resources.find((each) => each.address === address)!;

describe("stateDocument", () => {
  it("finds references again where a resource rests on what has the value", () => {
    expect(at("aws_route.out").body.targets("gateway_id")).toEqual([at("aws_internet_gateway.out")]);
    expect(at("module.net.aws_subnet.a[0]").body.targets("vpc_id")).toEqual([at("aws_vpc.hub")]);
    expect(at("aws_route.out").body.text("gateway_id")).toBe("igw-0a");
  });

  it("tells account and region from ARNs, of its own or of most others", () => {
    for (const address of ["aws_vpc.hub", "aws_route.out"])
      expect(at(address)).toMatchObject({ account: "111111111111", region: "us-east-1" });
    expect(graph.stacks[0]!.document.providers.get("aws")!.default_tags).toEqual({
      tags: { Account: "network" },
    });
  });

  it("takes what a provider writes where nothing is set for not set", () => {
    expect(at("aws_route.out").body.value("nat_gateway_id")).toEqual({ kind: "absent" });
    expect(at("aws_vpc.hub").body.raw("ipv6_cidr_block")).toEqual([]);
  });

  it("hides what Terraform knows to be secret, and takes no text for an expression", () => {
    expect(at("aws_secretsmanager_secret_version.key").body.text("secret_string")).toBe("(sensitive value)");
    expect(at("aws_secretsmanager_secret_version.key").body.text("secret_id")).toBe("$" + "{not}");
    expect(Object.fromEntries(graph.stacks[0]!.document.outputs)).toEqual({
      contract: { vpc: "vpc-0a" },
      secret: "(sensitive value)",
    });
  });

  it("refuses what is no state", () =>
    expect(() => stateDocument("a", "a.json", {})).toThrow(
      "a.json is no state: it must be what terraform show -json prints of one",
    ));
});
