import { networkCidr } from "../../modules/core/names";
import { workloadTier } from "../../modules/core/tiers";
import type { LayerSettings } from "../../stacks/catalog";
import type { Choices } from "./choices";

type KafkaLayers = Pick<LayerSettings, "kafka-account" | "kafka" | "kafka-credentials" | "kafka-topics"> &
  Partial<Pick<LayerSettings, "kafka-links" | "kafka-mirrors">>;

/** Layers of Kafka in one region of the payments account. */
export function kafkaLayers(
  { environment, mesh, kafka, deletionProtection }: Choices,
  region: string,
  alarms: LayerSettings["kafka"]["alarms"],
): KafkaLayers {
  const { contract, service, rotation, secretRecoveryDays } = kafka;
  const plan = { contract, service, regions: mesh };
  const cidr = networkCidr(environment, region, "payments");
  const { recovery } = contract;
  const linked = service.vendor === "confluent" && recovery.mode !== "single-region";
  // A shadow link stands on the side that copies.
  const shadows =
    service.vendor === "redpanda" && recovery.mode === "active-passive" && recovery.activeRegion !== region;
  return {
    "kafka-account": plan,
    kafka: {
      ...plan,
      clientCidrs: {
        application: workloadTier(cidr, "application"),
        runner: workloadTier(cidr, "runner"),
      },
      deletionProtection,
      alarms,
    },
    "kafka-credentials": { ...plan, rotation, recoveryDays: secretRecoveryDays },
    "kafka-topics": { ...plan, rotation, deletionProtection },
    ...((linked || shadows) && { "kafka-links": { ...plan, rotation, deletionProtection } }),
    ...(linked && { "kafka-mirrors": plan }),
  };
}
