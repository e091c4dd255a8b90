import type { VpnConnectionConfig } from "@cdktf/provider-aws/lib/vpn-connection";

/**
 * What the AWS side of every tunnel offers and accepts: IKEv2 with authenticated AES-256, elliptic curves and
 * SHA-2 of 384 bits and more. A device that offers less gets no tunnel. AWS opens the tunnel itself and opens it
 * again after a dead peer, and asks before it replaces a tunnel endpoint for maintenance.
 * @see https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html
 */
const TUNNEL = {
  IkeVersions: ["ikev2"],
  Phase1EncryptionAlgorithms: ["AES256-GCM-16"],
  Phase1IntegrityAlgorithms: ["SHA2-384", "SHA2-512"],
  Phase1DhGroupNumbers: [19, 20, 21],
  Phase1LifetimeSeconds: 28_800,
  Phase2EncryptionAlgorithms: ["AES256-GCM-16"],
  Phase2IntegrityAlgorithms: ["SHA2-384", "SHA2-512"],
  Phase2DhGroupNumbers: [19, 20, 21],
  Phase2LifetimeSeconds: 3_600,
  DpdTimeoutAction: "restart",
  DpdTimeoutSeconds: 30,
  StartupAction: "start",
  EnableTunnelLifecycleControl: true,
};

/**
 * Arguments of one tunnel of a connection. The pre-shared key is missing on purpose: AWS makes it up and keeps it
 * in Secrets Manager.
 * @param insideCidr /30 of 169.254.0.0/16
 */
export function tunnelOptions(
  tunnel: 1 | 2,
  insideCidr: string,
  logGroupArn: string,
): Partial<VpnConnectionConfig> {
  const options = {
    ...TUNNEL,
    InsideCidr: insideCidr,
    LogOptions: { cloudwatchLogOptions: { logEnabled: true, logGroupArn, logOutputFormat: "json" } },
  };
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [`tunnel${tunnel}${name}`, value]),
  ) as Partial<VpnConnectionConfig>;
}
