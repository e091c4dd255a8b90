import type { VpnSettings } from "../../stacks/vpn";
import { fixtureEnvironment, stackJson, stackReads } from "../fixtures/environment";
import { BASE_LAYERS } from "../fixtures/network";
import { resourcesOf } from "../fixtures/resources";

const STACK = "prod-network-us-east-1-vpn";
const environmentWith = (vpn: Partial<VpnSettings> = {}) =>
  fixtureEnvironment({
    layers: {
      "network/us-east-1": {
        keys: { primaryRegion: "us-east-1", purposes: ["logs", "alarms"] },
        alarms: BASE_LAYERS.alarms!,
        "log-protection": BASE_LAYERS["log-protection"]!,
        transit: {},
        vpn: {
          peers: { 1: { ip: "203.0.113.21", asn: 65_013 }, 2: { ip: "203.0.113.22", asn: 65_014 } },
          logRetentionDays: 365,
          ...vpn,
        },
      },
    },
  });
const resources = (type: string) => resourcesOf(stackJson(environmentWith(), STACK), type);

describe("VpnStack", () => {
  it("rests on keys, alarms, log protection and the Transit Gateway of its region", () => {
    expect(stackReads(environmentWith(), STACK).sort()).toEqual(
      ["alarms", "keys", "log-protection", "transit"].map((layer) => `prod-network-us-east-1-${layer}`),
    );
  });

  it("has two connections to two devices, four tunnels with addresses of the region's own", () => {
    const connections = Object.values(resources("aws_vpn_connection"));
    expect(connections.map((one) => [one.tunnel1_inside_cidr, one.tunnel2_inside_cidr])).toEqual([
      ["169.254.32.64/30", "169.254.32.68/30"],
      ["169.254.32.72/30", "169.254.32.76/30"],
    ]);
    const devices = Object.values(resources("aws_customer_gateway")).map(({ ip_address }) => ip_address);
    expect(devices).toEqual(["203.0.113.21", "203.0.113.22"]);
  });

  it("puts both connections into the routing domain of networks on premises", () => {
    const associations = Object.values(resources("aws_ec2_transit_gateway_route_table_association"));
    expect(associations).toHaveLength(2);
    for (const { transit_gateway_route_table_id: table } of associations)
      expect(table).toContain('routeTableIds["onpremises"]');
  });

  it("refuses one device for both connections", () => {
    const peer = { ip: "203.0.113.21", asn: 65_013 };
    expect(() => stackJson(environmentWith({ peers: { 1: peer, 2: peer } }), STACK)).toThrow(
      'layers.vpn.peers.2.ip: must differ from the IP address of folders[network/us-east-1].layers.vpn.peers.1, got "203.0.113.21"',
    );
  });
});
