import { Ec2TransitGatewayPeeringAttachmentAccepter } from "@cdktf/provider-aws/lib/ec2-transit-gateway-peering-attachment-accepter";
import { Testing } from "cdktf";
import { PeeringAcceptances } from "../../../modules/network/peering-acceptances";

const accept = (requests: Record<string, string>): string =>
  Testing.synthScope((stack) => {
    new PeeringAcceptances(stack, "Peering", { name: "klap-prod-mesh", requests });
  });

describe("PeeringAcceptances", () => {
  it("accepts what each other region asked for", () => {
    expect(accept({ "sa-east-1": "tgw-attach-1" })).toHaveResourceWithProperties(
      Ec2TransitGatewayPeeringAttachmentAccepter,
      { transit_gateway_attachment_id: "tgw-attach-1" },
    );
  });

  it("rejects a region that nobody asked", () => {
    expect(() => accept({})).toThrow("Peering: requests must be a list of 1 to 50 different values, got []");
  });
});
