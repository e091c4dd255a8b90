import { confluentAnswers } from "../confluent/confluent-answers";
import { redpandaAnswers } from "../redpanda/redpanda-answers";
import type { Answers } from "./capabilities";
import type { KafkaPlan } from "./kafka-service";

/** What the adapter that an environment has chosen makes of the contract. */
export function answersOf({ service, regions }: Pick<KafkaPlan, "service" | "regions">): Answers {
  return service.vendor === "confluent"
    ? confluentAnswers(service.cluster.type, regions)
    : redpandaAnswers(service.cluster.type);
}
