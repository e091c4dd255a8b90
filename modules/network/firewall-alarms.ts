import { Construct } from "constructs";
import { MetricAlarm, type AlarmChoice } from "../audit/metric-alarm";
import { requireInteger } from "../core/checks";

/** Metrics of the stateful engine that tell trouble, and what to think of it. */
const METRICS = {
  DroppedPackets: "Something tries to reach what the allow-list does not name: read the alert log",
  StreamExceptionPolicyPackets: "Connections break midstream: look for asymmetric routes or a failing zone",
};

export interface FirewallAlarmsProps {
  /** Prefix of alarm names: `klap-prod-firewall`. */
  readonly name: string;
  readonly firewallName: string;
  /** Names of the zones in this account, by zone id. */
  readonly zoneNames: Readonly<Record<string, string>>;
  /** Packets in five minutes and one zone that raise an alarm. @default 500 */
  readonly packets?: number;
  readonly alarms: AlarmChoice;
}

/**
 * Alarms of a Network Firewall in each zone on packets dropped and on connections broken midstream.
 * @throws PropsError if `packets` is not a whole number from 1 to 1000000.
 * @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/monitoring-cloudwatch.html
 */
export class FirewallAlarms extends Construct {
  public constructor(scope: Construct, id: string, props: FirewallAlarmsProps) {
    super(scope, id);
    const { name, firewallName, zoneNames, packets = 500, alarms } = props;
    requireInteger(this, "packets", packets, 1, 1_000_000);
    if ("noAlarms" in alarms) return;

    for (const [zoneId, zoneName] of Object.entries(zoneNames)) {
      const zone = new Construct(this, zoneId);
      for (const [metric, description] of Object.entries(METRICS))
        new MetricAlarm(zone, metric, {
          topicArn: alarms.topicArn,
          name: `${name}-${metric}-${zoneId}`,
          description,
          namespace: "AWS/NetworkFirewall",
          metric,
          dimensions: { FirewallName: firewallName, AvailabilityZone: zoneName, Engine: "Stateful" },
          statistic: "Sum",
          comparison: "GreaterThanThreshold",
          threshold: packets,
          whenSilent: "notBreaching",
          periodSeconds: 300,
          periods: 1,
        });
    }
  }
}
