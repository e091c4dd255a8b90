import { Ec2TransitGatewayRoute } from "@cdktf/provider-aws/lib/ec2-transit-gateway-route";
import { Ec2TransitGatewayRouteTableAssociation } from "@cdktf/provider-aws/lib/ec2-transit-gateway-route-table-association";
import { Testing } from "cdktf";
import { MeshRouting } from "../../../modules/network/mesh-routing";

const synth = (peer: string): string =>
  Testing.synthScope((stack) => {
    new MeshRouting(stack, "Mesh", {
      attachmentIds: { "us-east-1": "tgw-attach-1" },
      routes: [{ peer, domain: "workload", cidr: "10.2.0.0/16" }],
      routeTableIds: (domain) => `tgw-rtb-${domain}`,
    });
  });

describe("MeshRouting", () => {
  it("puts each peering into the domain mesh", () => {
    expect(synth("us-east-1")).toHaveResourceWithProperties(Ec2TransitGatewayRouteTableAssociation, {
      transit_gateway_attachment_id: "tgw-attach-1",
      transit_gateway_route_table_id: "tgw-rtb-mesh",
    });
  });

  it("writes each route into the table of its domain, over the peering of its region", () => {
    expect(synth("us-east-1")).toHaveResourceWithProperties(Ec2TransitGatewayRoute, {
      destination_cidr_block: "10.2.0.0/16",
      transit_gateway_attachment_id: "tgw-attach-1",
      transit_gateway_route_table_id: "tgw-rtb-workload",
    });
  });

  it("rejects a route to a region without a peering", () => {
    expect(() => synth("eu-west-1")).toThrow(
      'Mesh: routes.10.2.0.0/16.peer must be one of us-east-1, got "eu-west-1"',
    );
  });
});
