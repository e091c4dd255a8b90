import { Eip } from "@cdktf/provider-aws/lib/eip";
import { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { NatGateway } from "@cdktf/provider-aws/lib/nat-gateway";
import { Construct } from "constructs";
import { MetricAlarm, type AlarmChoice } from "../audit/metric-alarm";
import { PublicAccessExclusions } from "./public-access-exclusions";

export interface NatEgressProps {
  /** Prefix of names: `klap-prod-inspection`. */
  readonly name: string;
  readonly vpcId: string;
  /** Public subnets by zone id. */
  readonly subnetIds: Readonly<Record<string, string>>;
  readonly alarms: AlarmChoice;
}

/**
 * Way out to the internet: an internet gateway and, in every zone, a NAT gateway with an address of its own, so
 * that the loss of a zone costs the others nothing. The subnets are excluded from VPC block public access for
 * outgoing connections only.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html
 */
export class NatEgress extends Construct {
  public readonly internetGatewayId: string;
  /** NAT gateway ids by zone id. */
  public readonly natGatewayIds: Readonly<Record<string, string>>;

  public constructor(scope: Construct, id: string, props: NatEgressProps) {
    super(scope, id);
    const { name, vpcId, subnetIds, alarms } = props;

    const gateway = new InternetGateway(this, "InternetGateway", { vpcId, tags: { Name: name } });
    new PublicAccessExclusions(this, "Exclusions", { name, subnetIds, mode: "allow-egress" });
    const natGatewayIds: Record<string, string> = {};
    for (const [zoneId, subnetId] of Object.entries(subnetIds)) {
      const tags = { Name: `${name}-${zoneId}` };
      const zone = new Construct(this, zoneId);
      const address = new Eip(zone, "Address", { domain: "vpc", tags, dependsOn: [gateway] });
      const nat = new NatGateway(zone, "Nat", {
        allocationId: address.allocationId,
        subnetId,
        tags,
        dependsOn: [gateway],
      });
      if ("topicArn" in alarms) alarmOnPorts(zone, `${name}-nat-ports-${zoneId}`, nat.id, alarms.topicArn);
      natGatewayIds[zoneId] = nat.id;
    }
    this.internetGatewayId = gateway.id;
    this.natGatewayIds = natGatewayIds;
  }
}

/** A NAT gateway that runs out of source ports refuses new connections to one destination. */
function alarmOnPorts(zone: Construct, name: string, natGatewayId: string, topicArn: string): void {
  new MetricAlarm(zone, "PortsAlarm", {
    topicArn,
    name,
    description:
      "The NAT gateway found no source port for a connection: spread destinations or add addresses",
    namespace: "AWS/NATGateway",
    metric: "ErrorPortAllocation",
    dimensions: { NatGatewayId: natGatewayId },
    statistic: "Sum",
    comparison: "GreaterThanThreshold",
    threshold: 0,
    whenSilent: "notBreaching",
  });
}
