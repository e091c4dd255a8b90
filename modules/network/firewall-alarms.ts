import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Construct } from "constructs";
import type { AlarmTarget } from "../audit/alarm-target";
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
  readonly alarms: AlarmTarget;
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
      for (const [metricName, alarmDescription] of Object.entries(METRICS))
        new CloudwatchMetricAlarm(zone, metricName, {
          alarmName: `${name}-${metricName}-${zoneId}`,
          alarmDescription,
          namespace: "AWS/NetworkFirewall",
          metricName,
          dimensions: { FirewallName: firewallName, AvailabilityZone: zoneName, Engine: "Stateful" },
          statistic: "Sum",
          period: 300,
          evaluationPeriods: 1,
          comparisonOperator: "GreaterThanThreshold",
          threshold: packets,
          treatMissingData: "notBreaching",
          alarmActions: [alarms.topicArn],
          okActions: [alarms.topicArn],
        });
    }
  }
}
