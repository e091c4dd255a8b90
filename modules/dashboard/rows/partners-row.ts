import { resourceName } from "../../core/names";
import { chartOf, type DashboardPlace, type DashboardRow } from "../widget";

const BALANCER = { namespace: "AWS/NetworkELB", every: ["LoadBalancer"] };
const TARGETS = { namespace: "AWS/NetworkELB", every: ["LoadBalancer", "TargetGroup"] };
const SERVICE = { namespace: "AWS/PrivateLinkServices", every: ["Service Id"] };

/** Where partners' transactions come in: the endpoint service and its load balancer. */
export function partnersRow({ environment }: DashboardPlace): DashboardRow {
  const name = resourceName(environment, "partners");
  return {
    title: "Partners come in",
    widgets: [
      chartOf("New connections", "Sum", [{ ...BALANCER, metric: "NewFlowCount" }]),
      chartOf("Open connections", "Average", [{ ...BALANCER, metric: "ActiveFlowCount" }]),
      chartOf("Resets", "Sum", [
        { ...BALANCER, metric: "TCP_Client_Reset_Count" },
        { ...BALANCER, metric: "TCP_Target_Reset_Count" },
        { ...SERVICE, metric: "RstPacketsSent" },
      ]),
      chartOf("Targets", "Minimum", [
        { ...TARGETS, metric: "HealthyHostCount" },
        { ...TARGETS, metric: "UnHealthyHostCount" },
      ]),
    ],
    alarmNames: [
      ...["unhealthy-targets", "rejected-connections", "blocked-connections"],
      ...["ports-exhausted", "connections-reset"],
    ].map((alarm) => `${name}-${alarm}`),
  };
}
