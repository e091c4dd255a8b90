import { Construct } from "constructs";
import { MetricAlarm, type AlarmChoice } from "../audit/metric-alarm";

/** Packets in five minutes below which drops are strays: a scan, a late answer. */
const STRAY_PACKETS = 100;

/** What a gateway drops, by the key of the alarm, and what that tells. */
const DROPS = {
  Blackhole: {
    metric: "PacketDropCountBlackhole",
    name: "blackhole",
    description:
      "Packets went to a prefix that must not be reached: find the sender in the gateway's flow logs",
  },
  NoRoute: {
    metric: "PacketDropCountNoRoute",
    name: "no-route",
    description: "Packets found no route: an attachment, a VPN or a peering has lost its routes",
  },
  Loop: {
    metric: "PacketDropTTLExpired",
    name: "loop",
    description: "Packets circle until their time is up: two route tables point at each other",
  },
} as const;

export interface TransitAlarmsProps {
  readonly transitGatewayId: string;
  /** Prefix of alarm names: `klap-prod-transit`. */
  readonly name: string;
  readonly alarms: AlarmChoice;
}

/**
 * Alarms on what a Transit Gateway drops.
 * @see https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-cloudwatch-metrics.html
 */
export class TransitAlarms extends Construct {
  public constructor(scope: Construct, id: string, props: TransitAlarmsProps) {
    super(scope, id);
    const { transitGatewayId, name, alarms } = props;
    if ("noAlarms" in alarms) return;

    for (const [key, drop] of Object.entries(DROPS))
      new MetricAlarm(this, key, {
        topicArn: alarms.topicArn,
        name: `${name}-${drop.name}`,
        description: drop.description,
        namespace: "AWS/TransitGateway",
        metric: drop.metric,
        dimensions: { TransitGateway: transitGatewayId },
        statistic: "Sum",
        comparison: "GreaterThanThreshold",
        threshold: STRAY_PACKETS,
        whenSilent: "notBreaching",
        periodSeconds: 300,
      });
  }
}
