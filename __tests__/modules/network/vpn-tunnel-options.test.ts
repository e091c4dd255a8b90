import { tunnelOptions } from "../../../modules/network/vpn-tunnel-options";

const options = tunnelOptions(2, "169.254.32.4/30", "arn:aws:logs:sa-east-1:111111111111:log-group:vpn");

describe("tunnelOptions", () => {
  it("offers strong proposals only", () => {
    expect(options).toMatchObject({
      tunnel2IkeVersions: ["ikev2"],
      tunnel2Phase1EncryptionAlgorithms: ["AES256-GCM-16"],
      tunnel2Phase1IntegrityAlgorithms: ["SHA2-384", "SHA2-512"],
      tunnel2Phase1DhGroupNumbers: [19, 20, 21],
      tunnel2Phase2EncryptionAlgorithms: ["AES256-GCM-16"],
      tunnel2Phase2IntegrityAlgorithms: ["SHA2-384", "SHA2-512"],
      tunnel2Phase2DhGroupNumbers: [19, 20, 21],
    });
  });

  it("renews phase 2 before phase 1, both within AWS's bounds", () => {
    const { tunnel2Phase1LifetimeSeconds: first, tunnel2Phase2LifetimeSeconds: second } = options;
    expect(first).toBeLessThanOrEqual(28_800);
    expect(second).toBeLessThanOrEqual(3_600);
    expect(second).toBeLessThan(first!);
  });

  it("has AWS open the tunnel, open it again after a dead peer, and ask before replacing it", () => {
    expect(options).toMatchObject({
      tunnel2StartupAction: "start",
      tunnel2DpdTimeoutAction: "restart",
      tunnel2EnableTunnelLifecycleControl: true,
    });
  });

  it("logs negotiations as JSON", () => {
    expect(options.tunnel2LogOptions).toEqual({
      cloudwatchLogOptions: {
        logEnabled: true,
        logGroupArn: "arn:aws:logs:sa-east-1:111111111111:log-group:vpn",
        logOutputFormat: "json",
      },
    });
  });

  it("gives no pre-shared key", () => {
    expect(Object.keys(options).filter((name) => /preshared/i.test(name))).toEqual([]);
  });
});
