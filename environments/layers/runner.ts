import { kafkaWayOf } from "../../modules/kafka/service/kafka-way-of";
import type { LayerSettings } from "../../stacks/catalog";
import type { Choices } from "./choices";

/** The runner inside the network of a payments account's region, where there is one. */
export function runnerLayers(
  { kafka, runner }: Choices,
  alarms: LayerSettings["runner"]["alarms"],
): Partial<Pick<LayerSettings, "runner">> {
  if ("noRunner" in runner) return {};
  const { secretRecoveryDays, service } = kafka;
  return { runner: { ...runner, kafkaWay: kafkaWayOf(service), secretRecoveryDays, alarms } };
}
