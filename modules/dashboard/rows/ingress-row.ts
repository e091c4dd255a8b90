import { resourceName } from "../../core/names";
import { chartOf, type DashboardPlace, type DashboardRow, type NamedSeries } from "../widget";

const BALANCER = {
  namespace: "AWS/ApplicationELB",
  every: ["LoadBalancer"],
};

/** Where requests come in: the load balancer of the payments API, and what its web ACL turns away. */
export function ingressRow({ environment, region }: DashboardPlace): DashboardRow {
  const name = resourceName(environment, "api");
  const firewall = (metric: string): NamedSeries => ({
    namespace: "AWS/WAFV2",
    metric,
    dimensions: { WebACL: name, Region: region, Rule: "ALL" },
  });
  return {
    title: "Requests come in",
    widgets: [
      chartOf("Requests", "Sum", [{ ...BALANCER, metric: "RequestCount" }]),
      chartOf("Answer time, s", "p99", [{ ...BALANCER, metric: "TargetResponseTime" }]),
      chartOf("Failed requests", "Sum", [
        { ...BALANCER, metric: "HTTPCode_ELB_5XX_Count" },
        { ...BALANCER, metric: "HTTPCode_Target_5XX_Count" },
      ]),
      chartOf("Turned away", "Sum", [firewall("BlockedRequests"), firewall("AllowedRequests")]),
    ],
    alarmNames: ["own-errors", "rejected-connections", "target-tls", "rate-limited"].map(
      (alarm) => `${name}-${alarm}`,
    ),
  };
}
