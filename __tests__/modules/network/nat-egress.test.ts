import { Testing } from "cdktf";
import { NatEgress, type NatEgressProps } from "../../../modules/network/nat-egress";
import { resourcesOf } from "../../fixtures/resources";

const synth = (alarms: NatEgressProps["alarms"] = { topicArn: "arn:aws:sns:t" }): string =>
  Testing.synthScope((stack) => {
    new NatEgress(stack, "Egress", {
      name: "klap-prod-inspection",
      vpcId: "vpc-1",
      subnetIds: { "sae1-az1": "subnet-1", "sae1-az2": "subnet-2" },
      alarms,
    });
  });
const all = (json: string, type: string): Record<string, unknown>[] => Object.values(resourcesOf(json, type));

describe("NatEgress", () => {
  it("has a NAT gateway with an address of its own in every zone", () => {
    const gateways = all(synth(), "aws_nat_gateway");
    expect(gateways.map(({ subnet_id }) => subnet_id)).toEqual(["subnet-1", "subnet-2"]);
    expect(new Set(gateways.map(({ allocation_id }) => allocation_id)).size).toBe(2);
  });

  it("waits for the internet gateway, without which AWS gives no address", () => {
    for (const type of ["aws_nat_gateway", "aws_eip"])
      for (const { depends_on } of all(synth(), type))
        expect(depends_on).toEqual([expect.stringContaining("aws_internet_gateway.")]);
  });

  it("is exempt from block public access for outgoing connections only", () => {
    const exclusions = all(synth(), "aws_vpc_block_public_access_exclusion");
    expect(
      exclusions.map(({ subnet_id, internet_gateway_exclusion_mode: mode }) => [subnet_id, mode]),
    ).toEqual([
      ["subnet-1", "allow-egress"],
      ["subnet-2", "allow-egress"],
    ]);
  });

  it("raises an alarm when a NAT gateway runs out of ports, unless a reason says not to", () => {
    expect(all(synth(), "aws_cloudwatch_metric_alarm")).toMatchObject([
      { metric_name: "ErrorPortAllocation", alarm_name: "klap-prod-inspection-nat-ports-sae1-az1" },
      { metric_name: "ErrorPortAllocation", alarm_name: "klap-prod-inspection-nat-ports-sae1-az2" },
    ]);
    expect(all(synth({ noAlarms: "a test" }), "aws_cloudwatch_metric_alarm")).toEqual([]);
  });
});
