import { Testing } from "cdktf";
import { TransitRoutes, workloadReach } from "../../../modules/network/transit-routes";

const synth = (zoneIds = ["sae1-az1"], privateCidrs = ["10.0.0.0/10", "172.16.0.0/16"]): string =>
  Testing.synthScope((stack) => {
    const routeTableIds = (key: string): string => `rtb-${key}`;
    new TransitRoutes(stack, "Transit", {
      transitGatewayId: "tgw-1",
      zoneIds,
      reach: workloadReach("confluent-endpoint"),
      routeTableIds,
      privateCidrs,
    });
  });

/** Destinations by route table. */
function destinations(json: string): Record<string, string[]> {
  const { resource } = JSON.parse(json) as {
    resource: Record<string, Record<string, Record<string, string>>>;
  };
  const found: Record<string, string[]> = {};
  for (const route of Object.values(resource.aws_route!))
    (found[route.route_table_id!] ??= []).push(route.destination_cidr_block!);
  return found;
}

describe("TransitRoutes", () => {
  it("sends everything from the runner, private networks from services and load balancers, nothing else", () => {
    expect(destinations(synth())).toEqual({
      "rtb-ingress-sae1-az1": ["10.0.0.0/10", "172.16.0.0/16"],
      "rtb-application-sae1-az1": ["10.0.0.0/10", "172.16.0.0/16"],
      "rtb-runner-sae1-az1": ["0.0.0.0/0"],
    });
  });

  it("does so in every zone", () => {
    expect(Object.keys(destinations(synth(["sae1-az1", "sae1-az2"])))).toHaveLength(6);
  });

  it("rejects no zones and no networks", () => {
    expect(() => synth([])).toThrow("Transit: zoneIds must be a list of at least 1 different values, got []");
    expect(() => synth(["sae1-az1"], [])).toThrow(
      "Transit: privateCidrs must be a list of at least 1 different values, got []",
    );
  });
});
