import { LAG_METRIC, metricNamespace, SERVICE_DIMENSION } from "../../compute/service-metrics";
import { resourceName } from "../../core/names";
import { chartOf, type DashboardPlace, type DashboardRow } from "../widget";

/** A region's Kafka as CloudWatch sees it. */
export interface KafkaPlace extends DashboardPlace {
  readonly account: string;
  /** Whether clients reach it by a private link, whose endpoint AWS measures. */
  readonly privateLink: boolean;
}

const ENDPOINT = {
  namespace: "AWS/PrivateLinkEndpoints",
  every: ["Endpoint Type", "Service Name", "VPC Endpoint Id", "VPC Id"],
};

/**
 * The way to Kafka, and what waits there. What goes on inside the vendor's cluster its own console and metrics tell; none of it
 * is in CloudWatch.
 */
export function kafkaRow({ environment, account, privateLink }: KafkaPlace): DashboardRow {
  const endpoint = [
    chartOf("Bytes to and from endpoints", "Sum", [{ ...ENDPOINT, metric: "BytesProcessed" }], { width: 8 }),
    chartOf("New connections", "Sum", [{ ...ENDPOINT, metric: "NewConnections" }], { width: 8 }),
  ];
  return {
    title: "Kafka",
    widgets: [
      ...(privateLink ? endpoint : []),
      chartOf(
        "Messages that wait for consumers",
        "Maximum",
        [{ namespace: metricNamespace(environment), metric: LAG_METRIC, every: [SERVICE_DIMENSION] }],
        { width: privateLink ? 8 : 24 },
      ),
    ],
    alarmNames: privateLink ? [`${resourceName(environment, account)}-endpoint-kafka-packets-dropped`] : [],
  };
}
