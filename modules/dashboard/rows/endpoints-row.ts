import { chartOf, type DashboardRow } from "../widget";

const ENDPOINT = {
  namespace: "AWS/PrivateLinkEndpoints",
  every: ["Endpoint Type", "Service Name", "VPC Endpoint Id", "VPC Id"],
};

/** The way from the VPC to AWS's services. */
export function endpointsRow(): DashboardRow {
  return {
    title: "Endpoints of AWS's services",
    widgets: [
      chartOf("Bytes", "Sum", [{ ...ENDPOINT, metric: "BytesProcessed" }], { width: 8 }),
      chartOf("Open connections", "Average", [{ ...ENDPOINT, metric: "ActiveConnections" }], { width: 8 }),
      chartOf(
        "Trouble",
        "Sum",
        [
          { ...ENDPOINT, metric: "PacketsDropped" },
          { ...ENDPOINT, metric: "RstPacketsReceived" },
        ],
        { width: 8 },
      ),
    ],
    alarmNames: [],
  };
}
