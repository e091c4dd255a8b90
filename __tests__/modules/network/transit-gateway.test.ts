import { Ec2TransitGateway } from "@cdktf/provider-aws/lib/ec2-transit-gateway";
import { Ec2TransitGatewayRoute } from "@cdktf/provider-aws/lib/ec2-transit-gateway-route";
import { Testing } from "cdktf";
import { TransitGateway } from "../../../modules/network/transit-gateway";

const synth = (asn = 64_512): string =>
  Testing.synthScope((stack) => {
    new TransitGateway(stack, "Gateway", { name: "klap-prod-transit", asn });
  });

describe("TransitGateway", () => {
  it("accepts, associates and propagates nothing by itself", () => {
    expect(synth()).toHaveResourceWithProperties(Ec2TransitGateway, {
      auto_accept_shared_attachments: "disable",
      default_route_table_association: "disable",
      default_route_table_propagation: "disable",
    });
  });

  it("spreads traffic over VPN tunnels and knows no multicast", () => {
    expect(synth()).toHaveResourceWithProperties(Ec2TransitGateway, {
      amazon_side_asn: 64_512,
      vpn_ecmp_support: "enable",
      multicast_support: "disable",
    });
  });

  it("has one route table for each routing domain", () => {
    const { resource } = JSON.parse(synth()) as { resource: Record<string, Record<string, object>> };
    const names = Object.values(resource.aws_ec2_transit_gateway_route_table!);
    expect(names.map((table) => (table as { tags: { Name: string } }).tags.Name).sort()).toEqual([
      "klap-prod-transit-inspection",
      "klap-prod-transit-mesh",
      "klap-prod-transit-onpremises",
      "klap-prod-transit-workload",
    ]);
  });

  it("drops what belongs to the platform and is not known", () => {
    expect(synth()).toHaveResourceWithProperties(Ec2TransitGatewayRoute, {
      destination_cidr_block: "10.0.0.0/8",
      blackhole: true,
    });
  });

  it.each([64_511, 65_535, 64_512.5])("rejects the AS number %p", (asn) => {
    expect(() => synth(asn)).toThrow(`Gateway: asn must be a whole number from 64512 to 65534, got ${asn}`);
  });
});
