import { CloudwatchCompositeAlarm } from "@cdktf/provider-aws/lib/cloudwatch-composite-alarm";
import { Construct } from "constructs";
import { MetricAlarm, type AlarmChoice } from "../audit/metric-alarm";
import { requireDistinct } from "../core/checks";

/** A VPN connection as alarms see it. */
export interface WatchedConnection {
  readonly vpnConnectionId: string;
  /** Addresses on the internet of AWS's end of its tunnels. */
  readonly tunnelAddresses: readonly [string, string];
}

export interface VpnAlarmsProps {
  /** Prefix of alarm names: `klap-prod-vpn`. */
  readonly name: string;
  /** Connections of the region, by key. */
  readonly connections: Readonly<Record<string, WatchedConnection>>;
  readonly alarms: AlarmChoice;
}

/**
 * Alarms on each tunnel that has no BGP session, on each connection whose tunnels are both down, and on the
 * region that no connection reaches any more.
 * @throws PropsError if there is no connection.
 * @see https://docs.aws.amazon.com/vpn/latest/s2svpn/monitoring-cloudwatch-vpn.html
 */
export class VpnAlarms extends Construct {
  public constructor(scope: Construct, id: string, props: VpnAlarmsProps) {
    super(scope, id);
    const { name, connections, alarms } = props;
    requireDistinct(this, "connections", Object.keys(connections), 1);
    if ("noAlarms" in alarms) return;

    const actions = { alarmActions: [alarms.topicArn], okActions: [alarms.topicArn] };
    const down = Object.entries(connections).map(([key, { vpnConnectionId, tunnelAddresses }]) => {
      const connection = new Construct(this, key);
      const tunnels = tunnelAddresses.map((address, index) => {
        const tunnel = new MetricAlarm(connection, `Tunnel${index + 1}`, {
          topicArn: alarms.topicArn,
          name: `${name}-${key}-tunnel-${index + 1}-down`,
          description: "The tunnel has had no BGP session for three minutes: read the tunnel log",
          namespace: "AWS/VPN",
          metric: "TunnelState",
          dimensions: { VpnId: vpnConnectionId, TunnelIpAddress: address },
          statistic: "Maximum",
          comparison: "LessThanThreshold",
          threshold: 1,
          whenSilent: "breaching",
        });
        return tunnel.alarmName;
      });
      const composite = new CloudwatchCompositeAlarm(connection, "Down", {
        alarmName: `${name}-${key}-down`,
        alarmDescription:
          "Both tunnels of the connection are down: its peer is gone or refuses every proposal",
        alarmRule: everyOne(tunnels),
        ...actions,
      });
      return composite.alarmName;
    });
    new CloudwatchCompositeAlarm(this, "Down", {
      alarmName: `${name}-down`,
      alarmDescription: "No tunnel of the region is up: the networks on premises are cut off from it",
      alarmRule: everyOne(down),
      ...actions,
    });
  }
}

/** Rule that is true while all of these alarms stand. */
function everyOne(alarmNames: readonly string[]): string {
  return alarmNames.map((alarmName) => `ALARM("${alarmName}")`).join(" AND ");
}
