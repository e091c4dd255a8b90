import { chartOf, type DashboardRow } from "../widget";

const ENDPOINT = { namespace: "AWS/Route53Resolver", every: ["EndpointId"] };

/** Names that are asked on premises, and from there. */
export function resolverRow(): DashboardRow {
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
    alarmNames: [],
  };
}
