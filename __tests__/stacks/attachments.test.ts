import { Ec2TransitGatewayRouteTablePropagation } from "@cdktf/provider-aws/lib/ec2-transit-gateway-route-table-propagation";
import { Ec2TransitGatewayVpcAttachmentAccepter } from "@cdktf/provider-aws/lib/ec2-transit-gateway-vpc-attachment-accepter";
import { fixtureEnvironment, stackJson, stackReads } from "../fixtures/environment";
import { BASE_LAYERS, meshedEnvironment } from "../fixtures/network";

const environment = meshedEnvironment(["sa-east-1", "us-east-1"]);

describe("the layer attachments", () => {
  const STACK = "prod-network-sa-east-1-attachments";

  it("accepts what the workload's VPC asked for", () => {
    expect(stackReads(environment, STACK)).toEqual([
      "prod-network-sa-east-1-transit",
      "prod-payments-sa-east-1-vpc",
    ]);
    expect(stackJson(environment, STACK)).toHaveResourceWithProperties(
      Ec2TransitGatewayVpcAttachmentAccepter,
      {
        transit_gateway_attachment_id: expect.stringContaining(
          "vpc.outputs.contract.v1.attachmentId",
        ) as string,
      },
    );
  });

  it.each(["inspection", "onpremises", "mesh"])("lets the domain %s reach the workload", (domain) => {
    expect(stackJson(environment, STACK)).toHaveResourceWithProperties(
      Ec2TransitGatewayRouteTablePropagation,
      {
        transit_gateway_route_table_id: expect.stringContaining(`routeTableIds["${domain}"]`) as string,
      },
    );
  });

  it("has no place in a region without a workload VPC", () => {
    const layers = { "network/sa-east-1": { ...BASE_LAYERS, transit: {}, attachments: {} } };
    expect(() => stackJson(fixtureEnvironment({ layers }), STACK)).toThrow(
      "prod-network-sa-east-1-attachments: workload VPCs must be a list of at least 1 different values, got []",
    );
  });
});
