import { resourceName } from "../../core/names";
import { chartOf, type DashboardPlace, type DashboardRow } from "../widget";

const GATEWAY = { namespace: "AWS/TransitGateway", every: ["TransitGateway"] };
const ATTACHMENT = {
  namespace: "AWS/TransitGateway",
  every: ["TransitGateway", "TransitGatewayAttachment"],
};

/** The way between networks and regions. */
export function transitRow({ environment }: DashboardPlace): DashboardRow {
  const name = resourceName(environment, "transit");
  return {
    title: "Transit Gateway: networks and regions",
    widgets: [
      chartOf("Bytes in, by attachment", "Sum", [{ ...ATTACHMENT, metric: "BytesIn" }], { width: 8 }),
      chartOf("Bytes out, by attachment", "Sum", [{ ...ATTACHMENT, metric: "BytesOut" }], { width: 8 }),
      chartOf(
        "Packets dropped",
        "Sum",
        [
          { ...GATEWAY, metric: "PacketDropCountBlackhole" },
          { ...GATEWAY, metric: "PacketDropCountNoRoute" },
          { ...GATEWAY, metric: "PacketDropTTLExpired" },
        ],
        { width: 8, limit: 100 },
      ),
    ],
    alarmNames: ["blackhole", "no-route", "loop"].map((alarm) => `${name}-${alarm}`),
  };
}
