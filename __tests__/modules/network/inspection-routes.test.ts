import { Testing } from "cdktf";
import { InspectionRoutes, type InspectionRoutesProps } from "../../../modules/network/inspection-routes";
import { resourcesOf } from "../../fixtures/resources";

const ZONES = ["sae1-az1", "sae1-az2"];
const byZone = (prefix: string): Record<string, string> =>
  Object.fromEntries(ZONES.map((zone) => [zone, `${prefix}-${zone}`]));

/** Routes as `<table> <destination> <target>`. */
const routes = (props: Partial<InspectionRoutesProps> = {}): string[] => {
  const json = Testing.synthScope((stack) => {
    new InspectionRoutes(stack, "Routes", {
      zoneIds: ZONES,
      routeTableIds: {
        transit: byZone("transit"),
        firewall: byZone("firewall"),
        egress: byZone("egress"),
        resolver: byZone("resolver"),
      },
      endpointIds: byZone("vpce"),
      natGatewayIds: byZone("nat"),
      internetGatewayId: "igw",
      transitGatewayId: "tgw",
      spokes: { payments: "10.0.0.0/16" },
      privateCidrs: ["10.0.0.0/8", "172.16.0.0/16"],
      ...props,
    });
  });
  return Object.values(resourcesOf(json, "aws_route")).map((route) => {
    const target =
      route.vpc_endpoint_id ?? route.nat_gateway_id ?? route.gateway_id ?? route.transit_gateway_id;
    return [route.route_table_id, route.destination_cidr_block, target].join(" ");
  });
};
const of = (tier: string): string[] => routes().filter((route) => route.startsWith(`${tier}-sae1-az1 `));

describe("InspectionRoutes", () => {
  it("leads what comes from the Transit Gateway through the firewall of the same zone", () => {
    expect(of("transit")).toEqual(["transit-sae1-az1 0.0.0.0/0 vpce-sae1-az1"]);
  });

  it("leads inspected traffic to the NAT gateway of the same zone, or back to private networks", () => {
    expect(of("firewall").sort()).toEqual([
      "firewall-sae1-az1 0.0.0.0/0 nat-sae1-az1",
      "firewall-sae1-az1 10.0.0.0/8 tgw",
      "firewall-sae1-az1 172.16.0.0/16 tgw",
    ]);
  });

  it("leads answers for the spokes back through the firewall of the same zone", () => {
    expect(of("egress").sort()).toEqual([
      "egress-sae1-az1 0.0.0.0/0 igw",
      "egress-sae1-az1 10.0.0.0/16 vpce-sae1-az1",
    ]);
  });

  it("gives resolvers no way to the internet", () => {
    expect(of("resolver").sort()).toEqual([
      "resolver-sae1-az1 10.0.0.0/8 tgw",
      "resolver-sae1-az1 172.16.0.0/16 tgw",
    ]);
  });

  it("keeps every zone to itself", () => {
    const zones = routes().map((route) => new Set(route.match(/sae1-az\d/g)).size);
    expect(zones.every((count) => count === 1)).toBe(true);
    expect(routes()).toHaveLength(16);
  });

  it("refuses to be without private networks", () => {
    expect(() => routes({ privateCidrs: [] })).toThrow(
      "stack/Routes: privateCidrs must be a list of at least 1 different values, got []",
    );
  });
});
