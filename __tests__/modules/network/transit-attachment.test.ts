import { Ec2TransitGatewayVpcAttachment } from "@cdktf/provider-aws/lib/ec2-transit-gateway-vpc-attachment";
import { Testing } from "cdktf";
import { TransitAttachment } from "../../../modules/network/transit-attachment";

const synth = (subnetIds: string[] = ["subnet-1", "subnet-2"]): string =>
  Testing.synthScope((stack) => {
    const ids = { transitGatewayId: "tgw-1", vpcId: "vpc-1" };
    new TransitAttachment(stack, "Transit", { name: "klap-prod-payments", ...ids, subnetIds });
  });

describe("TransitAttachment", () => {
  it("asks with names resolved, without IPv6, and without appliance mode", () => {
    expect(synth()).toHaveResourceWithProperties(Ec2TransitGatewayVpcAttachment, {
      appliance_mode_support: "disable",
      dns_support: "enable",
      ipv6_support: "disable",
      subnet_ids: ["subnet-1", "subnet-2"],
    });
  });

  it("leaves the gateway's default tables alone, which the provider cannot read for a shared gateway", () => {
    expect(synth()).not.toContain("transit_gateway_default_route_table");
  });

  it("rejects an empty list of subnets", () => {
    expect(() => synth([])).toThrow(
      "Transit: subnetIds must be a list of at least 1 different values, got []",
    );
  });
});
