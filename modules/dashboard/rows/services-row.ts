import { LAG_METRIC, metricNamespace, SERVICE_DIMENSION } from "../../compute/service-metrics";
import { serviceAlarmNames, type WatchedService } from "../../compute/service-alarms";
import { resourceName } from "../../core/names";
import { chartOf, type DashboardPlace, type DashboardRow, type NamedSeries } from "../widget";

export interface ServicesPlace extends DashboardPlace {
  readonly clusterName: string;
  /** By the service's name, what it takes. */
  readonly services: Readonly<Record<string, WatchedService>>;
}

/** What works on a transaction: each service's tasks, how busy they are, and what waits for them. */
export function servicesRow({ environment, clusterName, services }: ServicesPlace): DashboardRow {
  const names = Object.keys(services);
  const ofEach = (namespace: string, metric: string): NamedSeries[] =>
    names.map((service) => ({
      namespace,
      metric,
      dimensions: { ClusterName: clusterName, ServiceName: service },
      label: service,
    }));
  const waiting = names
    .filter((service) => services[service]!.takesMessages)
    .map((service) => ({
      namespace: metricNamespace(environment),
      metric: LAG_METRIC,
      dimensions: { [SERVICE_DIMENSION]: service },
      label: service,
    }));
  return {
    title: "Services",
    widgets: [
      chartOf("Running tasks", "Minimum", ofEach("ECS/ContainerInsights", "RunningTaskCount")),
      chartOf("CPU, percent", "Average", ofEach("AWS/ECS", "CPUUtilization")),
      chartOf("Memory, percent", "Maximum", ofEach("AWS/ECS", "MemoryUtilization")),
      // CloudWatch takes no chart without a metric.
      ...(waiting.length > 0 ? [chartOf("Waiting messages", "Maximum", waiting)] : []),
    ],
    alarmNames: names.flatMap((service) =>
      serviceAlarmNames(resourceName(environment, service), services[service]!),
    ),
  };
}
