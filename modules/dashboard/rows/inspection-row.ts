import { resourceName } from "../../core/names";
import { chartOf, type DashboardPlace, type DashboardRow } from "../widget";

const NAT = { namespace: "AWS/NATGateway", every: ["NatGatewayId"] };

/** The way out to the internet: firewall and NAT gateways. */
export function inspectionRow({ environment }: DashboardPlace): DashboardRow {
  const firewall = {
    namespace: "AWS/NetworkFirewall",
    every: ["AvailabilityZone", "Engine", "FirewallName"],
    where: { FirewallName: resourceName(environment, "egress") },
  };
  return {
    title: "Inspection: the way out",
    widgets: [
      chartOf("Packets passed", "Sum", [{ ...firewall, metric: "PassedPackets" }]),
      chartOf("Packets dropped", "Sum", [
        { ...firewall, metric: "DroppedPackets" },
        { ...firewall, metric: "StreamExceptionPolicyPackets" },
      ]),
      chartOf("NAT: open connections", "Maximum", [{ ...NAT, metric: "ActiveConnectionCount" }]),
      chartOf("NAT: no port left", "Sum", [{ ...NAT, metric: "ErrorPortAllocation" }]),
    ],
    alarmNames: [],
  };
}
