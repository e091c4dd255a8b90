import { Testing } from "cdktf";
import { VpnAlarms, type VpnAlarmsProps } from "../../../modules/network/vpn-alarms";
import { resourcesOf } from "../../fixtures/resources";

const TOPIC = "arn:aws:sns:sa-east-1:111111111111:klap-prod-alarms";
const synth = (props: Partial<VpnAlarmsProps> = {}): string =>
  Testing.synthScope((stack) => {
    new VpnAlarms(stack, "Alarms", {
      name: "klap-prod-vpn",
      connections: {
        "connection-1": { vpnConnectionId: "vpn-1", tunnelAddresses: ["198.51.100.1", "198.51.100.2"] },
        "connection-2": { vpnConnectionId: "vpn-2", tunnelAddresses: ["198.51.100.3", "198.51.100.4"] },
      },
      alarms: { topicArn: TOPIC },
      ...props,
    });
  });
const all = (json: string, type: string): Record<string, unknown>[] => Object.values(resourcesOf(json, type));

describe("VpnAlarms", () => {
  it("watches each tunnel, and takes silence for a fault", () => {
    const tunnels = all(synth(), "aws_cloudwatch_metric_alarm");
    expect(tunnels.map(({ dimensions }) => dimensions)).toEqual([
      { VpnId: "vpn-1", TunnelIpAddress: "198.51.100.1" },
      { VpnId: "vpn-1", TunnelIpAddress: "198.51.100.2" },
      { VpnId: "vpn-2", TunnelIpAddress: "198.51.100.3" },
      { VpnId: "vpn-2", TunnelIpAddress: "198.51.100.4" },
    ]);
    for (const tunnel of tunnels)
      expect(tunnel).toMatchObject({
        metric_name: "TunnelState",
        comparison_operator: "LessThanThreshold",
        threshold: 1,
        treat_missing_data: "breaching",
        alarm_actions: [TOPIC],
      });
  });

  it("tells a connection that lost both tunnels, and a region that lost both connections", () => {
    const composites = all(synth(), "aws_cloudwatch_composite_alarm");
    expect(composites.map(({ alarm_name }) => alarm_name)).toEqual([
      "klap-prod-vpn-down",
      "klap-prod-vpn-connection-1-down",
      "klap-prod-vpn-connection-2-down",
    ]);
    for (const { alarm_rule } of composites)
      expect(alarm_rule).toMatch(/^ALARM\("\$\{.*\.alarm_name\}"\) AND ALARM\("\$\{.*\.alarm_name\}"\)$/);
  });

  it("has no alarms where a reason says so", () => {
    const json = synth({ alarms: { noAlarms: "a test" } });
    expect(all(json, "aws_cloudwatch_metric_alarm")).toEqual([]);
    expect(all(json, "aws_cloudwatch_composite_alarm")).toEqual([]);
  });

  it("refuses to watch nothing", () => {
    expect(() => synth({ connections: {} })).toThrow(
      "stack/Alarms: connections must be a list of at least 1 different values, got []",
    );
  });
});
