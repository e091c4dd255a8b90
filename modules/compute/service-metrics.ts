import type { PolicyStatement } from "../security/policy-document";

/** Where services put what CloudWatch cannot see by itself. */
export function metricNamespace(environment: string): string {
  return `KLAP/${environment}`;
}

/** Messages that wait for a consumer, over all partitions, as it publishes them itself each minute. */
export const LAG_METRIC = "ConsumerLag";

/** By which a service's metrics are told apart. */
export const SERVICE_DIMENSION = "Service";

/** Lets a service publish its own metrics, in the environment's namespace only. */
export function publishMetrics(environment: string): PolicyStatement {
  return {
    Sid: "PublishMetrics",
    Effect: "Allow",
    Action: "cloudwatch:PutMetricData",
    // Metrics are no resources; the namespace is what can be asked for.
    Resource: "*",
    Condition: { StringEquals: { "cloudwatch:namespace": metricNamespace(environment) } },
  };
}
