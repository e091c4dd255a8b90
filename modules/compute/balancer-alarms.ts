import type { Construct } from "constructs";
import { MetricAlarm } from "../audit/metric-alarm";

export interface WatchedBalancer {
  readonly name: string;
  readonly topicArn: string;
  /** Last part of the load balancer's ARN, by which CloudWatch knows it. */
  readonly arnSuffix: string;
}

/**
 * What a load balancer itself gets wrong. What its targets get wrong alarms beside each service.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html
 */
export function balancerAlarms(scope: Construct, { name, topicArn, arnSuffix }: WatchedBalancer): void {
  const common = {
    topicArn,
    namespace: "AWS/ApplicationELB",
    dimensions: { LoadBalancer: arnSuffix },
    statistic: "Sum",
    comparison: "GreaterThanThreshold",
    threshold: 0,
    whenSilent: "notBreaching",
  } as const;
  new MetricAlarm(scope, "OwnErrors", {
    ...common,
    name: `${name}-own-errors`,
    description: `${name} answers 5xx by itself: no service takes the request, or it takes too long.`,
    metric: "HTTPCode_ELB_5XX_Count",
  });
  new MetricAlarm(scope, "RejectedConnections", {
    ...common,
    name: `${name}-rejected-connections`,
    description: `${name} turns connections away because its maximum is reached.`,
    metric: "RejectedConnectionCount",
  });
  new MetricAlarm(scope, "TargetTls", {
    ...common,
    name: `${name}-target-tls`,
    description: `${name} cannot agree on TLS with its targets: look at the certificates that the tasks make.`,
    metric: "TargetTLSNegotiationErrorCount",
  });
}
