import { cidrContains } from "../../../modules/core/cidr";
import { vpnTunnelCidr } from "../../../modules/core/names";
import { REGIONS } from "../../../modules/core/regions";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpnTunnelOptionsSpecification.html */
const RESERVED = [0, 1, 2, 3, 4, 5].map((third) => `169.254.${third}.0/30`).concat("169.254.169.252/30");

const everyTunnel = ["prod", "staging", "sandbox"].flatMap((environment) =>
  Object.keys(REGIONS).flatMap((region) =>
    ([1, 2] as const).flatMap((connection) =>
      ([1, 2] as const).map((tunnel) => vpnTunnelCidr(environment, region, connection, tunnel)),
    ),
  ),
);

describe("vpnTunnelCidr", () => {
  it("gives no two tunnels of all environments and regions the same block", () => {
    expect(new Set(everyTunnel).size).toBe(everyTunnel.length);
  });

  it("stays in the link-local range and out of what AWS reserves", () => {
    for (const cidr of everyTunnel) {
      expect(cidrContains("169.254.0.0/16", cidr)).toBe(true);
      expect(RESERVED).not.toContain(cidr);
    }
  });

  it("never changes what is deployed", () => {
    const blocks = ["sa-east-1", "us-east-1"].flatMap((region) =>
      ([1, 2] as const).flatMap((connection) => [
        vpnTunnelCidr("prod", region, connection, 1),
        vpnTunnelCidr("prod", region, connection, 2),
      ]),
    );
    expect(blocks).toEqual([
      "169.254.32.0/30",
      "169.254.32.4/30",
      "169.254.32.8/30",
      "169.254.32.12/30",
      "169.254.32.64/30",
      "169.254.32.68/30",
      "169.254.32.72/30",
      "169.254.32.76/30",
    ]);
  });
});
