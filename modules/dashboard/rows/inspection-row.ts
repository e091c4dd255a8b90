import { resourceName } from "../../core/names";
import { chartOf, type DashboardPlace, type DashboardRow } from "../widget";

const NAT = { namespace: "AWS/NATGateway", every: ["NatGatewayId"] };

/** Zones that the way out leads through. */
export interface InspectionPlace extends DashboardPlace {
  readonly zoneIds: readonly string[];
}

/** The way out to the internet: firewall and NAT gateways. */
export function inspectionRow({ environment, zoneIds }: InspectionPlace): DashboardRow {
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
    alarmNames: zoneIds.flatMap((zoneId) =>
      ["firewall-DroppedPackets", "firewall-StreamExceptionPolicyPackets", "inspection-nat-ports"].map(
        (alarm) => resourceName(environment, `${alarm}-${zoneId}`),
      ),
    ),
  };
}
