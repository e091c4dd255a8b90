import { resourceName } from "../../core/names";
import { chartOf, type DashboardPlace, type DashboardRow } from "../widget";

const ENDPOINT = { namespace: "AWS/Route53Resolver", every: ["EndpointId"] };

/** Names that are asked on premises, and from there. */
export function resolverRow({ environment }: DashboardPlace): DashboardRow {
  return {
    title: "Names",
    widgets: [
      chartOf(
        "Questions",
        "Sum",
        [
          { ...ENDPOINT, metric: "InboundQueryVolume" },
          { ...ENDPOINT, metric: "OutboundQueryVolume" },
        ],
        { width: 12, periodSeconds: 300 },
      ),
      chartOf(
        "Addresses that do not answer",
        "Maximum",
        [{ ...ENDPOINT, metric: "EndpointUnhealthyENICount" }],
        {
          width: 12,
          periodSeconds: 300,
        },
      ),
    ],
    alarmNames: ["inbound", "outbound"].map((name) => resourceName(environment, `${name}-unhealthy`)),
  };
}
