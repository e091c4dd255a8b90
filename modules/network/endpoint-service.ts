import { VpcEndpointService } from "@cdktf/provider-aws/lib/vpc-endpoint-service";
import { VpcEndpointServiceAllowedPrincipal } from "@cdktf/provider-aws/lib/vpc-endpoint-service-allowed-principal";
import { Construct } from "constructs";
import { MetricAlarm, type AlarmChoice } from "../audit/metric-alarm";
import { requirePattern } from "../core/checks";

/** Name that partners' networks resolve to their endpoint, or the reason why there is none. */
export type PrivateNameChoice = { readonly name: string } | { readonly noPrivateName: string };

export interface EndpointServiceProps {
  readonly name: string;
  readonly loadBalancerArn: string;
  /** AWS account ids that may ask for a connection, by partner; each request is still accepted one by one. */
  readonly partnerAccountIds: Readonly<Record<string, string>>;
  readonly privateName: PrivateNameChoice;
  readonly alarms: AlarmChoice;
}

/** Connections reset by the service in a minute above which partners are likely to notice. */
const RESETS_PER_MINUTE = 50;

/**
 * Publishes a load balancer to other companies' AWS accounts through PrivateLink. Only listed accounts can
 * find it, and every connection they ask for waits until it is accepted.
 * @throws PropsError if an account id does not have 12 digits, which also keeps out "*".
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html
 */
export class EndpointService extends Construct {
  public readonly serviceId: string;

  public constructor(scope: Construct, id: string, props: EndpointServiceProps) {
    super(scope, id);
    const { name, loadBalancerArn, partnerAccountIds, privateName, alarms } = props;
    for (const [partner, accountId] of Object.entries(partnerAccountIds))
      requirePattern(
        this,
        `partnerAccountIds.${partner}`,
        accountId,
        /^\d{12}$/,
        "an AWS account id of 12 digits",
      );

    const service = new VpcEndpointService(this, "Resource", {
      acceptanceRequired: true,
      networkLoadBalancerArns: [loadBalancerArn],
      supportedIpAddressTypes: ["ipv4"],
      ...("name" in privateName ? { privateDnsName: privateName.name } : {}),
      tags: { Name: name },
    });
    for (const [partner, accountId] of Object.entries(partnerAccountIds))
      new VpcEndpointServiceAllowedPrincipal(this, `Partner-${partner}`, {
        vpcEndpointServiceId: service.id,
        principalArn: `arn:aws:iam::${accountId}:root`,
      });
    this.serviceId = service.id;
    if ("topicArn" in alarms)
      new MetricAlarm(this, "ConnectionsReset", {
        topicArn: alarms.topicArn,
        name: `${name}-connections-reset`,
        description: `The endpoint service ${name} resets partners' connections.`,
        namespace: "AWS/PrivateLinkServices",
        metric: "RstPacketsSent",
        dimensions: { "Service Id": service.id },
        statistic: "Sum",
        comparison: "GreaterThanThreshold",
        threshold: RESETS_PER_MINUTE,
        whenSilent: "notBreaching",
      });
  }
}
