import { Ec2TransitGatewayPeeringAttachment } from "@cdktf/provider-aws/lib/ec2-transit-gateway-peering-attachment";
import { Testing } from "cdktf";
import { PeeringRequests } from "../../../modules/network/peering-requests";

const many = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`xx-test-${index}`, `id-${index}`]));
const request = (peers: Record<string, string>): string =>
  Testing.synthScope((stack) => {
    const own = { name: "klap-prod-mesh", transitGatewayId: "tgw-1", peerAccountId: "111111111111" };
    new PeeringRequests(stack, "Peering", { ...own, peers });
  });

describe("PeeringRequests", () => {
  it("asks the gateway of each other region", () => {
    expect(request({ "us-east-1": "tgw-2" })).toHaveResourceWithProperties(
      Ec2TransitGatewayPeeringAttachment,
      {
        transit_gateway_id: "tgw-1",
        peer_account_id: "111111111111",
        peer_region: "us-east-1",
        peer_transit_gateway_id: "tgw-2",
      },
    );
  });

  it("rejects a mesh without others", () => {
    expect(() => request({})).toThrow("Peering: peers must be a list of 1 to 50 different values, got []");
  });

  it("rejects more peerings than AWS gives one gateway", () => {
    expect(() => request(many(51))).toThrow(
      "Peering: peers must be a list of 1 to 50 different values, got [",
    );
  });
});
