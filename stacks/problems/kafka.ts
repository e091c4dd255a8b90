import { SINK_BUCKET } from "../../modules/core/names";
import { planProblems } from "../../modules/kafka/service/plan-problems";
import type { KafkaPlan } from "../../modules/kafka/service/kafka-service";
import type { KafkaTopicsSettings } from "../kafka-topics";
import type { DataBucketPurpose } from "../storage";
import type { LayerProblems } from "./layer-problems";

/** Where archived messages end. */
const ARCHIVE: DataBucketPurpose = "transactions";

/** The contract and the service suit each other; said once, in the first region that has Kafka. */
export const kafkaAccountProblems: LayerProblems<KafkaPlan> = (plan, { folders }, { account, region }) => {
  const first = folders.find((folder) => "kafka-account" in folder.layers);
  return first?.account === account && first.region === region ? planProblems(plan) : [];
};

/** What a sink writes goes on into the archive, or it would be gone with the bucket that it waits in. */
export const kafkaTopicsProblems: LayerProblems<KafkaTopicsSettings> = (
  { contract, service },
  _environment,
  { layers },
) => {
  const archived = Object.keys(contract.topics).filter((topic) => contract.topics[topic]!.archived);
  const onward = layers["storage-replication"]?.onward?.[SINK_BUCKET];
  if (service.vendor !== "confluent" || archived.length === 0 || onward === ARCHIVE) return [];
  return [
    {
      field: "contract.topics",
      rule: `none that is archived unless storage-replication takes ${SINK_BUCKET} onward into ${ARCHIVE}`,
      value: archived,
    },
  ];
};
