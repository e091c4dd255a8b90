import { planProblems } from "../../modules/kafka/service/plan-problems";
import type { KafkaPlan } from "../../modules/kafka/service/kafka-service";
import type { LayerProblems } from "./layer-problems";

/** The contract and the service suit each other; said once, in the first region that has Kafka. */
export const kafkaAccountProblems: LayerProblems<KafkaPlan> = (plan, { folders }, { account, region }) => {
  const first = folders.find((folder) => "kafka-account" in folder.layers);
  return first?.account === account && first.region === region ? planProblems(plan) : [];
};
