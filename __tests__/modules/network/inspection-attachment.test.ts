import { Ec2TransitGatewayRoute } from "@cdktf/provider-aws/lib/ec2-transit-gateway-route";
import { Ec2TransitGatewayRouteTableAssociation } from "@cdktf/provider-aws/lib/ec2-transit-gateway-route-table-association";
import { Ec2TransitGatewayVpcAttachment } from "@cdktf/provider-aws/lib/ec2-transit-gateway-vpc-attachment";
import { Testing } from "cdktf";
import { InspectionAttachment } from "../../../modules/network/inspection-attachment";

const synth = (subnetIds = ["subnet-1", "subnet-2"]): string =>
  Testing.synthScope((stack) => {
    new InspectionAttachment(stack, "Attachment", {
      name: "klap-prod-inspection",
      vpcId: "vpc-1",
      subnetIds,
      transitGatewayId: "tgw-1",
      routeTableIds: (domain) => `tgw-rtb-${domain}`,
    });
  });

describe("InspectionAttachment", () => {
  it("keeps both directions of a connection in one zone", () => {
    expect(synth()).toHaveResourceWithProperties(Ec2TransitGatewayVpcAttachment, {
      appliance_mode_support: "enable",
    });
  });

  it("belongs to the inspection table and to no default table", () => {
    expect(synth()).toHaveResourceWithProperties(Ec2TransitGatewayVpcAttachment, {
      transit_gateway_default_route_table_association: false,
      transit_gateway_default_route_table_propagation: false,
    });
    expect(synth()).toHaveResourceWithProperties(Ec2TransitGatewayRouteTableAssociation, {
      transit_gateway_route_table_id: "tgw-rtb-inspection",
    });
  });

  it("is where the workloads' default route leads", () => {
    expect(synth()).toHaveResourceWithProperties(Ec2TransitGatewayRoute, {
      destination_cidr_block: "0.0.0.0/0",
      transit_gateway_route_table_id: "tgw-rtb-workload",
    });
  });

  it("refuses to be without subnets", () => {
    expect(() => synth([])).toThrow(
      "stack/Attachment: subnetIds must be a list of at least 1 different values, got []",
    );
  });
});
