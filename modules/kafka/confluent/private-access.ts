import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { Route53Zone } from "@cdktf/provider-aws/lib/route53-zone";
import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { AccessPoint } from "@cdktf/provider-confluent/lib/access-point";
import { Construct } from "constructs";
import { MetricAlarm, type AlarmChoice } from "../../audit/metric-alarm";
import { SecurityGroup } from "../../network/security-group";
import { HTTPS, KAFKA } from "../../network/well-known-ports";

/** Packets lost in one minute above which the endpoint, or what is behind it, is in trouble. */
const PACKETS_DROPPED = 100;

export interface PrivateAccessProps {
  /** Prefix of names: `klap-prod`. */
  readonly name: string;
  readonly region: string;
  readonly vpcId: string;
  /** One subnet for each zone. */
  readonly subnetIds: readonly string[];
  /** Networks whose hosts may call Kafka, by a key that never changes. */
  readonly clientCidrs: Readonly<Record<string, string>>;
  readonly environmentId: string;
  readonly gatewayId: string;
  /** Endpoint service of the gateway: `com.amazonaws.vpce.…`. */
  readonly serviceName: string;
  readonly alarms: AlarmChoice;
}

/**
 * The way from the network to a region's clusters and its Schema Registry: an endpoint in every zone, known to Confluent as an
 * access point, with a private zone for the names that Confluent gives them. The registry has a public name as well, which
 * Confluent does not let anybody turn off; the network resolves and admits only this one.
 * @see https://docs.confluent.io/cloud/current/networking/aws-platt.html
 */
export class PrivateAccess extends Construct {
  public readonly accessPoint: AccessPoint;

  public constructor(scope: Construct, id: string, props: PrivateAccessProps) {
    super(scope, id);
    const { name, vpcId, subnetIds, clientCidrs, environmentId, gatewayId, serviceName } = props;
    const group = new SecurityGroup(this, "SecurityGroup", {
      vpcId,
      name: `${name}-kafka`,
      description: "Endpoint of Confluent Cloud",
      ingress: Object.fromEntries(
        Object.entries(clientCidrs).flatMap(([key, cidr]) => [
          [`${key}-kafka`, { port: KAFKA, peer: { cidr }, description: `Kafka over TLS for ${key}` }],
          [
            `${key}-https`,
            { port: HTTPS, peer: { cidr }, description: `Schema Registry and REST over TLS for ${key}` },
          ],
        ]),
      ),
      egress: {},
    });
    const endpoint = new VpcEndpoint(this, "Endpoint", {
      vpcId,
      serviceName,
      vpcEndpointType: "Interface",
      subnetIds: [...subnetIds],
      securityGroupIds: [group.securityGroupId],
      // Confluent's names are not those of an AWS service: the zone below has them.
      privateDnsEnabled: false,
      tags: { Name: `${name}-kafka` },
    });
    this.accessPoint = new AccessPoint(this, "AccessPoint", {
      displayName: name,
      environment: { id: environmentId },
      gateway: { id: gatewayId },
      awsIngressPrivateLinkEndpoint: { vpcEndpointId: endpoint.id },
    });
    const zone = new Route53Zone(this, "Zone", {
      name: this.accessPoint.awsIngressPrivateLinkEndpoint.dnsDomain,
      comment: "Kafka through PrivateLink",
      vpc: [{ vpcId }],
    });
    new Route53Record(this, "Every", {
      zoneId: zone.zoneId,
      name: `*.${this.accessPoint.awsIngressPrivateLinkEndpoint.dnsDomain}`,
      type: "A",
      alias: {
        name: endpoint.dnsEntry.get(0).dnsName,
        zoneId: endpoint.dnsEntry.get(0).hostedZoneId,
        evaluateTargetHealth: false,
      },
    });
    this.#alarm(props, endpoint.id);
  }

  #alarm({ name, vpcId, serviceName, alarms }: PrivateAccessProps, endpointId: string): void {
    if ("noAlarms" in alarms) return;
    new MetricAlarm(this, "PacketsDropped", {
      topicArn: alarms.topicArn,
      name: `${name}-endpoint-kafka-packets-dropped`,
      description: "The endpoint of Confluent Cloud drops packets: clients of Kafka wait or reconnect.",
      namespace: "AWS/PrivateLinkEndpoints",
      metric: "PacketsDropped",
      dimensions: {
        "Endpoint Type": "Interface",
        "Service Name": serviceName,
        "VPC Endpoint Id": endpointId,
        "VPC Id": vpcId,
      },
      statistic: "Sum",
      comparison: "GreaterThanThreshold",
      threshold: PACKETS_DROPPED,
      whenSilent: "notBreaching",
    });
  }
}
