import { Lb } from "@cdktf/provider-aws/lib/lb";
import { LbListener } from "@cdktf/provider-aws/lib/lb-listener";
import { LbTargetGroup } from "@cdktf/provider-aws/lib/lb-target-group";
import { Construct } from "constructs";
import { MetricAlarm, type AlarmChoice } from "../audit/metric-alarm";
import { TARGET_HEALTH, targetGroupHealth } from "../compute/target-health";
import { requireDistinct, requireInteger, requirePattern } from "../core/checks";
import { PropsError } from "../core/errors";

/** How a target shows that it can take connections. */
export interface HealthCheck {
  /**
   * Path asked over HTTPS, without checking the certificate. Not where targets get a PROXY header: it comes before
   * health checks as well, and AWS does not say how it goes together with TLS. @default a connection is enough
   */
  readonly path?: string;
  readonly port: number;
  /** Seconds between two checks, 5 to 300. @default 10 */
  readonly intervalSeconds?: number;
}

export interface NetworkLoadBalancerProps {
  /** Name of the load balancer and its target group, up to 32 letters, digits and hyphens. */
  readonly name: string;
  readonly vpcId: string;
  /** One subnet for each zone, at least two. */
  readonly subnetIds: readonly string[];
  readonly securityGroupId: string;
  /** TCP port that clients connect to. */
  readonly listenerPort: number;
  /** TCP port of the targets, which end TLS themselves. */
  readonly targetPort: number;
  readonly healthCheck: HealthCheck;
  /** Healthy targets with fewer of which the load balancer leaves DNS, from 2. */
  readonly healthyFloor: number;
  /** Whether targets get a PROXY protocol header, which names the client's VPC endpoint; they must understand it. */
  readonly proxyProtocolV2: boolean;
  /** Whether a zone's node also uses targets of other zones: costs transfer, spares clients a zone without targets. */
  readonly crossZone: boolean;
  /** Whether the security group also judges what comes through PrivateLink, by the client's own addresses. */
  readonly filterPrivateLink: boolean;
  /** Whether Terraform and people are kept from deleting it. */
  readonly deletionProtection: boolean;
  readonly alarms: AlarmChoice;
}

/** Seconds that open connections get when a target goes. */
const DEREGISTRATION_DELAY_SECONDS = 60;

/**
 * Internal Network Load Balancer that passes TCP through to targets by address, so that TLS and client
 * certificates end at the service itself. It keeps no access log, since AWS writes one for TLS listeners only.
 * @throws PropsError if the name is longer than 32 characters, a port is none, or health is asked by a path behind a
 * PROXY header.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html
 */
export class NetworkLoadBalancer extends Construct {
  public readonly loadBalancerArn: string;
  public readonly targetGroupArn: string;

  public constructor(scope: Construct, id: string, props: NetworkLoadBalancerProps) {
    super(scope, id);
    const { name, vpcId, subnetIds, securityGroupId, listenerPort, targetPort, healthCheck } = props;
    requirePattern(
      this,
      "name",
      name,
      /^(?!internal-)[a-zA-Z0-9]([a-zA-Z0-9-]{0,30}[a-zA-Z0-9])?$/,
      'up to 32 letters, digits and inner hyphens, not beginning with "internal-"',
    );
    requireDistinct(this, "subnetIds", subnetIds, 2);
    requireInteger(this, "listenerPort", listenerPort, 1, 65_535);
    requireInteger(this, "targetPort", targetPort, 1, 65_535);
    const { path, port, intervalSeconds = TARGET_HEALTH.intervalSeconds } = healthCheck;
    if (path !== undefined) {
      requirePattern(this, "healthCheck.path", path, /^\/.{0,1023}$/, "a path of up to 1024 characters");
      if (props.proxyProtocolV2)
        throw new PropsError(this, "healthCheck.path", "left out where targets get a PROXY header", path);
    }
    requireInteger(this, "healthCheck.port", port, 1, 65_535);
    requireInteger(this, "healthCheck.intervalSeconds", intervalSeconds, 5, 300);
    requireInteger(this, "healthyFloor", props.healthyFloor, 2, 1_000);

    const balancer = new Lb(this, "Resource", {
      name,
      loadBalancerType: "network",
      internal: true,
      subnets: [...subnetIds],
      securityGroups: [securityGroupId],
      enforceSecurityGroupInboundRulesOnPrivateLinkTraffic: props.filterPrivateLink ? "on" : "off",
      enableCrossZoneLoadBalancing: props.crossZone,
      enableDeletionProtection: props.deletionProtection,
      enableZonalShift: true,
      tags: { Name: name },
    });
    const targets = new LbTargetGroup(this, "Targets", {
      name,
      vpcId,
      targetType: "ip",
      protocol: "TCP",
      port: targetPort,
      proxyProtocolV2: props.proxyProtocolV2,
      deregistrationDelay: String(DEREGISTRATION_DELAY_SECONDS),
      connectionTermination: true,
      healthCheck: {
        ...(path === undefined ? { protocol: "TCP" } : { protocol: "HTTPS", path, matcher: "200" }),
        port: String(port),
        interval: intervalSeconds,
        // AWS wants it shorter than the interval.
        timeout: Math.min(TARGET_HEALTH.timeoutSeconds, intervalSeconds - 1),
        healthyThreshold: TARGET_HEALTH.healthyAfter,
        unhealthyThreshold: TARGET_HEALTH.unhealthyAfter,
      },
      targetGroupHealth: targetGroupHealth(props.healthyFloor),
      tags: { Name: name },
    });
    new LbListener(this, "Listener", {
      loadBalancerArn: balancer.arn,
      port: listenerPort,
      protocol: "TCP",
      defaultAction: [{ type: "forward", targetGroupArn: targets.arn }],
    });
    this.loadBalancerArn = balancer.arn;
    this.targetGroupArn = targets.arn;
    if ("topicArn" in props.alarms)
      addAlarms(this, {
        name,
        topicArn: props.alarms.topicArn,
        balancer: balancer.arnSuffix,
        targets: targets.arnSuffix,
      });
  }
}

interface WatchedBalancer {
  readonly name: string;
  readonly topicArn: string;
  /** Last part of the load balancer's ARN, by which CloudWatch knows it. */
  readonly balancer: string;
  /** The same of the target group. */
  readonly targets: string;
}

/** @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-cloudwatch-metrics.html */
function addAlarms(scope: Construct, { name, topicArn, balancer, targets }: WatchedBalancer): void {
  const namespace = "AWS/NetworkELB";
  const common = {
    topicArn,
    namespace,
    comparison: "GreaterThanThreshold",
    threshold: 0,
    whenSilent: "notBreaching",
  } as const;
  new MetricAlarm(scope, "UnhealthyTargets", {
    ...common,
    name: `${name}-unhealthy-targets`,
    description: `Targets of ${name} fail their health check; the others carry the load.`,
    metric: "UnHealthyHostCount",
    dimensions: { LoadBalancer: balancer, TargetGroup: targets },
    statistic: "Maximum",
  });
  new MetricAlarm(scope, "RejectedConnections", {
    ...common,
    name: `${name}-rejected-connections`,
    description: `${name} turns connections away: there is no healthy target, or a quota is used up.`,
    metric: "RejectedFlowCount",
    dimensions: { LoadBalancer: balancer },
    statistic: "Sum",
  });
  new MetricAlarm(scope, "BlockedConnections", {
    ...common,
    name: `${name}-blocked-connections`,
    description: `The security group of ${name} refuses connections: a partner calls from other addresses than agreed, or somebody else does.`,
    metric: "SecurityGroupBlockedFlowCount_Inbound_TCP",
    dimensions: { LoadBalancer: balancer },
    statistic: "Sum",
  });
  new MetricAlarm(scope, "PortsExhausted", {
    ...common,
    name: `${name}-ports-exhausted`,
    description: `${name} runs out of ports towards its targets: add targets.`,
    metric: "PortAllocationErrorCount",
    dimensions: { LoadBalancer: balancer },
    statistic: "Sum",
  });
}
