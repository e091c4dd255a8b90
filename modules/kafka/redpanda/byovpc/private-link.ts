import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { Construct } from "constructs";
import { MetricAlarm, type AlarmChoice } from "../../../audit/metric-alarm";
import { kafkaRules } from "../../../network/kafka-way";
import { SecurityGroup } from "../../../network/security-group";

/** Packets lost in one minute above which the endpoint, or what is behind it, is in trouble. */
const PACKETS_DROPPED = 100;

export interface PrivateLinkProps {
  /** Prefix of names: `klap-staging-payments`. */
  readonly name: string;
  readonly vpcId: string;
  /** One subnet for each zone. */
  readonly subnetIds: readonly string[];
  /** Networks whose hosts may call Kafka, by a key that never changes. */
  readonly clientCidrs: Readonly<Record<string, string>>;
  /** Endpoint service of the cluster: `com.amazonaws.vpce.…`. */
  readonly serviceName: string;
  readonly alarms: AlarmChoice;
}

/**
 * The only way from a workload to the brokers: an endpoint in every zone, under the cluster's own names. The vendor
 * proves the names for the endpoint service, so that the endpoint brings its private zone along.
 * @see https://docs.redpanda.com/redpanda-cloud/networking/aws-privatelink/
 */
export class PrivateLink extends Construct {
  public readonly endpointId: string;

  public constructor(scope: Construct, id: string, props: PrivateLinkProps) {
    super(scope, id);
    const { name, vpcId, subnetIds, clientCidrs, serviceName, alarms } = props;
    const { securityGroupId } = new SecurityGroup(this, "SecurityGroup", {
      vpcId,
      name: `${name}-kafka`,
      description: "Endpoint of Redpanda",
      ingress: kafkaRules("redpanda-endpoint", clientCidrs),
      egress: {},
    });
    const endpoint = new VpcEndpoint(this, "Endpoint", {
      vpcId,
      serviceName,
      vpcEndpointType: "Interface",
      subnetIds: [...subnetIds],
      securityGroupIds: [securityGroupId],
      privateDnsEnabled: true,
      tags: { Name: `${name}-kafka` },
    });
    this.endpointId = endpoint.id;
    if ("noAlarms" in alarms) return;
    new MetricAlarm(this, "PacketsDropped", {
      topicArn: alarms.topicArn,
      name: `${name}-endpoint-kafka-packets-dropped`,
      description: "The endpoint of Redpanda drops packets: clients of Kafka wait or reconnect.",
      namespace: "AWS/PrivateLinkEndpoints",
      metric: "PacketsDropped",
      dimensions: {
        "Endpoint Type": "Interface",
        "Service Name": serviceName,
        "VPC Endpoint Id": endpoint.id,
        "VPC Id": vpcId,
      },
      statistic: "Sum",
      comparison: "GreaterThanThreshold",
      threshold: PACKETS_DROPPED,
      whenSilent: "notBreaching",
    });
  }
}
