/** Dimension by which the metrics of services are told apart. */
const SERVICE = "Service";

/**
 * A line of a log that CloudWatch also takes as a metric: no call, and nothing that waits.
 * @param namespace `KLAP/<environment>`
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function metricLine(
  namespace: string,
  service: string,
  name: string,
  value: number,
  at: Date = new Date(),
): string {
  return `${JSON.stringify({
    _aws: {
      Timestamp: at.getTime(),
      CloudWatchMetrics: [
        { Namespace: namespace, Dimensions: [[SERVICE]], Metrics: [{ Name: name, Unit: "Count" }] },
      ],
    },
    [SERVICE]: service,
    [name]: value,
  })}\n`;
}

/** Namespace of the metrics of an environment's services. */
export function metricNamespace(environment: string): string {
  return `KLAP/${environment}`;
}
