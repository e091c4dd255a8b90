import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { Construct } from "constructs";
import { requireDistinct } from "../core/checks";
import { endpointPolicy } from "./endpoint-policy";
import { GATEWAY_SERVICES, type EndpointService, type GatewayServiceName } from "./endpoint-services";

export interface GatewayEndpointsProps {
  /** Prefix of names: `klap-prod`. */
  readonly name: string;
  readonly region: string;
  readonly vpcId: string;
  /** Route tables that get a route to each service's addresses. */
  readonly routeTableIds: readonly string[];
  /** Id of the organization that the policies close the endpoints to. */
  readonly organizationId: string;
}

/**
 * Gateway endpoints of S3 and DynamoDB, with policies closed to the organization. They cost nothing, carry
 * only the own region's traffic, and cannot be reached from outside the VPC.
 * @throws PropsError if no route table is given, or one twice.
 */
export class GatewayEndpoints extends Construct {
  /** Ids of the AWS-managed prefix lists by service, for security group rules. */
  public readonly prefixListIds: Readonly<Record<GatewayServiceName, string>>;

  public constructor(scope: Construct, id: string, props: GatewayEndpointsProps) {
    super(scope, id);
    const { name, region, vpcId, routeTableIds, organizationId } = props;
    requireDistinct(this, "routeTableIds", routeTableIds, 1);

    const endpoint = (service: GatewayServiceName): VpcEndpoint =>
      new VpcEndpoint(this, service, {
        vpcId,
        serviceName: `com.amazonaws.${region}.${service}`,
        vpcEndpointType: "Gateway",
        routeTableIds: [...routeTableIds],
        policy: endpointPolicy(GATEWAY_SERVICES[service] as EndpointService, organizationId, region),
        tags: { Name: `${name}-${service}` },
      });
    this.prefixListIds = { s3: endpoint("s3").prefixListId, dynamodb: endpoint("dynamodb").prefixListId };
  }
}
