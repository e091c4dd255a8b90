import { NetworkAcl } from "@cdktf/provider-aws/lib/network-acl";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Testing } from "cdktf";
import { TierSubnets } from "../../../modules/network/tier-subnets";

const rule = { ruleNo: 100, action: "allow", protocol: "-1", cidrBlock: "0.0.0.0/0", fromPort: 0, toPort: 0 };
const synth = (zoneIds: string[]): string =>
  Testing.synthScope((stack) => {
    new TierSubnets(stack, "Data", {
      vpcId: "vpc-1",
      name: "klap-prod-payments",
      zoneIds,
      cidrOf: (zoneId) => `10.0.${zoneId.slice(-1)}.0/24`,
      ingress: [rule],
      egress: [],
    });
  });
const resources = (json: string, type: string): Record<string, object> =>
  (JSON.parse(json) as { resource: Record<string, Record<string, object>> }).resource[type]!;

describe("TierSubnets", () => {
  it("places each subnet by zone id, without public addresses", () => {
    expect(synth(["use1-az4"])).toHaveResourceWithProperties(Subnet, {
      availability_zone_id: "use1-az4",
      cidr_block: "10.0.4.0/24",
      map_public_ip_on_launch: false,
      tags: { Name: "klap-prod-payments-data-use1-az4" },
    });
  });

  it("keeps the addresses of other zones when a zone is added", () => {
    const before = resources(synth(["use1-az4"]), "aws_subnet");
    expect(resources(synth(["use1-az1", "use1-az4"]), "aws_subnet")).toMatchObject(before);
  });

  it("has one network ACL over all its subnets, and a route table with no route for each", () => {
    const json = synth(["use1-az1", "use1-az2"]);
    expect(json).toHaveResourceWithProperties(NetworkAcl, {
      subnet_ids: [expect.anything(), expect.anything()],
      ingress: [expect.objectContaining({ rule_no: 100 })],
    });
    expect(Object.keys(resources(json, "aws_route_table"))).toHaveLength(2);
    expect(json).not.toContain('aws_route"');
  });

  it("rejects no zones and a zone that repeats", () => {
    expect(() => synth([])).toThrow("Data: zoneIds must be a list of at least 1 different values, got []");
    expect(() => synth(["use1-az1", "use1-az1"])).toThrow(
      'Data: zoneIds must be a list of at least 1 different values, got ["use1-az1","use1-az1"]',
    );
  });
});
