import { LbListenerRule } from "@cdktf/provider-aws/lib/lb-listener-rule";
import { LbTargetGroup } from "@cdktf/provider-aws/lib/lb-target-group";
import { Construct } from "constructs";
import { requireDistinct, requireInteger, requirePattern } from "../core/checks";
import { API_PORT, HEALTH_PATH, HEALTH_PORT } from "./ports";
import { TARGET_HEALTH, targetGroupHealth } from "./target-health";

/** Seconds that requests under way get when a task goes; the task itself lives longer. */
const DEREGISTRATION_DELAY_SECONDS = 30;
/** Values that AWS takes in the conditions of one rule. */
const MAX_VALUES = 5;

export interface HttpTargetProps {
  /** Name of the target group, up to 32 letters, digits and hyphens. */
  readonly name: string;
  readonly vpcId: string;
  readonly listenerArn: string;
  /** Order among the listener's rules, 1 to 50000; the lowest that fits decides. */
  readonly priority: number;
  /** Names that requests are for, and paths, of which `*` stands for any end. */
  readonly hosts: readonly string[];
  readonly paths: readonly string[];
  /** Healthy tasks with fewer of which the region gives its requests to another one, from 2. */
  readonly healthyFloor: number;
}

/**
 * Way of requests from a load balancer's listener to the tasks of a service, over TLS all the way. A task is asked
 * for its own health only, so that what all of them call can never take all of them out.
 * @throws PropsError if name, priority, hosts, paths or floor are not what AWS takes.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html
 */
export class HttpTarget extends Construct {
  /** Known once the listener sends requests this way, without which ECS refuses the group. */
  public readonly targetGroupArn: string;
  /** Last part of the ARN, by which CloudWatch and scaling know the group. */
  public readonly arnSuffix: string;
  /** To be applied before the service. */
  public readonly rule: LbListenerRule;

  public constructor(scope: Construct, id: string, props: HttpTargetProps) {
    super(scope, id);
    const { name, vpcId, listenerArn, priority, hosts, paths } = props;
    requirePattern(
      this,
      "name",
      name,
      /^[a-zA-Z0-9]([a-zA-Z0-9-]{0,30}[a-zA-Z0-9])?$/,
      "up to 32 letters, digits and inner hyphens",
    );
    requireInteger(this, "priority", priority, 1, 50_000);
    requireInteger(this, "healthyFloor", props.healthyFloor, 2, 1_000);
    requireDistinct(this, "hosts", hosts, 1);
    requireDistinct(this, "paths", paths, 1, MAX_VALUES - hosts.length);

    const targets = new LbTargetGroup(this, "Targets", {
      name,
      vpcId,
      targetType: "ip",
      protocol: "HTTPS",
      protocolVersion: "HTTP1",
      port: API_PORT,
      deregistrationDelay: String(DEREGISTRATION_DELAY_SECONDS),
      loadBalancingAlgorithmType: "least_outstanding_requests",
      healthCheck: {
        protocol: "HTTPS",
        path: HEALTH_PATH,
        port: String(HEALTH_PORT),
        matcher: "200",
        interval: TARGET_HEALTH.intervalSeconds,
        timeout: TARGET_HEALTH.timeoutSeconds,
        healthyThreshold: TARGET_HEALTH.healthyAfter,
        unhealthyThreshold: TARGET_HEALTH.unhealthyAfter,
      },
      targetGroupHealth: targetGroupHealth(props.healthyFloor),
      tags: { Name: name },
    });
    this.rule = new LbListenerRule(this, "Rule", {
      listenerArn,
      priority,
      condition: [{ hostHeader: { values: [...hosts] } }, { pathPattern: { values: [...paths] } }],
      action: [{ type: "forward", targetGroupArn: targets.arn }],
      tags: { Name: name },
    });
    this.targetGroupArn = targets.arn;
    this.arnSuffix = targets.arnSuffix;
  }
}
