import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { Construct } from "constructs";
import { MetricAlarm, type AlarmChoice } from "../audit/metric-alarm";
import { requireDistinct, requireOneOf } from "../core/checks";
import { endpointPolicy } from "./endpoint-policy";
import { ENDPOINT_SERVICES, type EndpointService, type EndpointServiceName } from "./endpoint-services";

/** Interface and Gateway Load Balancer endpoints that AWS allows in one VPC, together. */
const ENDPOINTS_PER_VPC = 50;
/** Of those, kept for endpoints of vendors (Kafka) that other layers make in the same VPC. */
const RESERVED_FOR_VENDORS = 5;

/** Packets lost in one minute above which an endpoint, or what is behind it, is in trouble. */
const PACKETS_DROPPED = 100;

export interface InterfaceEndpointsProps {
  /** Prefix of names: `klap-prod`. */
  readonly name: string;
  readonly region: string;
  readonly vpcId: string;
  /** One subnet for each zone. */
  readonly subnetIds: readonly string[];
  readonly securityGroupId: string;
  readonly services: readonly EndpointServiceName[];
  /** Id of the organization that the policies close the endpoints to. */
  readonly organizationId: string;
  readonly alarms: AlarmChoice;
}

/**
 * Interface endpoints of AWS services in every zone, with private DNS and a policy closed to the organization
 * where the service's endpoint takes one.
 * @throws PropsError if a service is unknown or listed twice, or if more are listed than one VPC may have.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-limits-endpoints.html
 */
export class InterfaceEndpoints extends Construct {
  /** Endpoint ids by service. */
  public readonly endpointIds: Readonly<Record<string, string>>;

  public constructor(scope: Construct, id: string, props: InterfaceEndpointsProps) {
    super(scope, id);
    const { name, region, vpcId, subnetIds, securityGroupId, services, organizationId, alarms } = props;
    requireDistinct(this, "services", services, 1, ENDPOINTS_PER_VPC - RESERVED_FOR_VENDORS);
    const known = Object.keys(ENDPOINT_SERVICES) as EndpointServiceName[];
    for (const service of services) requireOneOf(this, "services", service, known);

    const endpointIds: Record<string, string> = {};
    for (const service of services) {
      const serviceName = `com.amazonaws.${region}.${service}`;
      const scope = new Construct(this, service);
      const endpoint = new VpcEndpoint(scope, "Resource", {
        vpcId,
        serviceName,
        vpcEndpointType: "Interface",
        subnetIds: [...subnetIds],
        securityGroupIds: [securityGroupId],
        privateDnsEnabled: true,
        policy: endpointPolicy(ENDPOINT_SERVICES[service] as EndpointService, organizationId, region),
        tags: { Name: `${name}-${service}` },
      });
      endpointIds[service] = endpoint.id;
      if ("topicArn" in alarms)
        new MetricAlarm(scope, "PacketsDropped", {
          topicArn: alarms.topicArn,
          name: `${name}-endpoint-${service}-packets-dropped`,
          description: `The endpoint of ${serviceName} drops packets: calls to that service fail or wait.`,
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
    this.endpointIds = endpointIds;
  }
}
