import { Route53ResolverEndpoint } from "@cdktf/provider-aws/lib/route53-resolver-endpoint";
import { Construct } from "constructs";
import { MetricAlarm, type AlarmChoice } from "../audit/metric-alarm";
import { requireDistinct } from "../core/checks";
import { subnetOf } from "../core/cidr";
import { SecurityGroup, type SecurityRule } from "./security-group";

/** A subnet that an endpoint stands in. */
export interface ResolverSubnet {
  readonly subnetId: string;
  readonly cidr: string;
}

export interface ResolverEndpointProps {
  /** Name of endpoint, security group and alarm: `klap-prod-inbound`. */
  readonly name: string;
  /** `inbound` answers others, `outbound` asks others. */
  readonly direction: "inbound" | "outbound";
  readonly vpcId: string;
  /** One subnet for each zone, by zone id, 2 to 6. */
  readonly subnets: Readonly<Record<string, ResolverSubnet>>;
  /** Networks that may ask, or are asked. */
  readonly peerCidrs: readonly string[];
  readonly alarms: AlarmChoice;
}

const DNS_PORT = 53;

/**
 * Where each direction stands in its subnet, counted from the network's address, so that those outside know
 * the addresses from settings alone. AWS keeps 0 to 3 and the last one.
 */
const HOST = { inbound: 10, outbound: 11 } as const;

/**
 * Route 53 Resolver endpoint with one fixed address in each zone. Its alarm rises when an address of it is
 * not healthy.
 * @throws PropsError unless it has 2 to 6 zones.
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_CreateResolverEndpoint.html
 */
export class ResolverEndpoint extends Construct {
  public readonly endpointId: string;

  public constructor(scope: Construct, id: string, props: ResolverEndpointProps) {
    super(scope, id);
    const { name, direction, vpcId, subnets, peerCidrs, alarms } = props;
    requireDistinct(this, "subnets", Object.keys(subnets), 2, 6);
    requireDistinct(this, "peerCidrs", peerCidrs, 1);

    const inbound = direction === "inbound";
    const rules = dnsRules(peerCidrs);
    const { securityGroupId } = new SecurityGroup(this, "SecurityGroup", {
      vpcId,
      name,
      description: inbound ? "DNS questions from outside" : "DNS questions to outside",
      ingress: inbound ? rules : {},
      egress: inbound ? {} : rules,
    });
    const endpoint = new Route53ResolverEndpoint(this, "Resource", {
      name,
      direction: direction.toUpperCase(),
      protocols: ["Do53"],
      securityGroupIds: [securityGroupId],
      ipAddress: Object.values(subnets).map(({ subnetId, cidr }) => ({
        subnetId,
        ip: hostAddress(cidr, HOST[direction]),
      })),
      tags: { Name: name },
    });
    if ("topicArn" in alarms)
      new MetricAlarm(this, "Unhealthy", {
        topicArn: alarms.topicArn,
        name: `${name}-unhealthy`,
        description: `An address of the ${direction} resolver does not answer: look at its zone.`,
        namespace: "AWS/Route53Resolver",
        metric: "EndpointUnhealthyENICount",
        dimensions: { EndpointId: endpoint.id },
        statistic: "Maximum",
        comparison: "GreaterThanThreshold",
        threshold: 0,
        periodSeconds: 300,
        periods: 2,
        whenSilent: "notBreaching",
      });
    this.endpointId = endpoint.id;
  }
}

/** DNS over UDP and, for long answers, TCP. Keyed by network, so that one comes and goes alone. */
function dnsRules(peerCidrs: readonly string[]): Record<string, SecurityRule> {
  return Object.fromEntries(
    peerCidrs.flatMap((cidr) =>
      (["udp", "tcp"] as const).map((protocol) => [
        `${protocol}-${cidr}`,
        { port: DNS_PORT, protocol, peer: { cidr }, description: `DNS with ${cidr}` },
      ]),
    ),
  );
}

function hostAddress(cidr: string, host: number): string {
  return subnetOf(cidr, 32, host).replace("/32", "");
}
