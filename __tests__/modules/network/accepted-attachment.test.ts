import { Ec2TransitGatewayRouteTableAssociation } from "@cdktf/provider-aws/lib/ec2-transit-gateway-route-table-association";
import { Ec2TransitGatewayVpcAttachmentAccepter } from "@cdktf/provider-aws/lib/ec2-transit-gateway-vpc-attachment-accepter";
import { Testing } from "cdktf";
import { AcceptedAttachment } from "../../../modules/network/accepted-attachment";

describe("AcceptedAttachment", () => {
  const json = Testing.synthScope((stack) => {
    new AcceptedAttachment(stack, "Payments", {
      name: "klap-prod-payments",
      attachmentId: "tgw-attach-1",
      domain: "workload",
      routeTableIds: (domain) => `tgw-rtb-${domain}`,
    });
  });

  it("accepts the attachment outside any default table", () => {
    expect(json).toHaveResourceWithProperties(Ec2TransitGatewayVpcAttachmentAccepter, {
      transit_gateway_attachment_id: "tgw-attach-1",
      transit_gateway_default_route_table_association: false,
      transit_gateway_default_route_table_propagation: false,
    });
  });

  it("joins the domain only once it is accepted", () => {
    expect(json).toHaveResourceWithProperties(Ec2TransitGatewayRouteTableAssociation, {
      transit_gateway_attachment_id: expect.stringContaining("vpc_attachment_accepter") as string,
      transit_gateway_route_table_id: "tgw-rtb-workload",
    });
  });
});
