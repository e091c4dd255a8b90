import { alarmTopicArn } from "../../modules/core/names";
import type { LayerSettings } from "../../stacks/catalog";
import type { Choices } from "./choices";

/** Region that has the metrics of Route 53's checks. */
const METRICS_REGION = "us-east-1";

type TrafficLayers = Pick<LayerSettings, "traffic" | "canary"> &
  Partial<Pick<LayerSettings, "fences" | "traffic-alarms">>;

/** Layers that bring requests into one region of the payments account, and watch that they come in. */
export function trafficLayers(
  { environment, accounts, mesh, traffic, canary, publicIngress }: Choices,
  region: string,
  alarms: LayerSettings["canary"]["alarms"],
): TrafficLayers {
  const accountId = accounts.payments!.id;
  const topicArn = alarmTopicArn(environment, accountId, region);
  const byRecords = traffic.steering.by === "latency-records";
  const asked = "intervalSeconds" in traffic.probe && region === METRICS_REGION;
  return {
    traffic: { ...traffic, regions: mesh },
    ...(byRecords && mesh.length > 1 && { fences: { regions: mesh, alarms: { topicArn } } }),
    ...(asked && { "traffic-alarms": { regions: mesh, alarms: { topicArn } } }),
    canary: { ...canary, from: publicIngress ? "internet" : "vpc", alarms },
  };
}

/** Layers of the same that belong to no region. */
export function globalTrafficLayers({ traffic }: Choices): Partial<Pick<LayerSettings, "accelerator">> {
  return traffic.steering.by === "global-accelerator" ? { accelerator: {} } : {};
}
