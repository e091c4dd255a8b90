import type { KafkaTopic } from "../../../terraform/graph/kafka/kafka";
import { kafkaOf } from "../../../terraform/graph/kafka/kafka-of";
import { setting, settingText, showSetting } from "../../../terraform/graph/kafka/setting";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const IN_SYNC = "2";

export const acknowledgedMessagesStay: Rule = {
  id: "R5-KAF-01",
  severity: "high",
  area: "integration",
  requirements: ["R5", "R9"],
  pci: [],
  title:
    "Every topic of Confluent stands on a known cluster, keeps a message in two replicas before it acknowledges it, and says how it cleans up",
  why: "a message that only one broker has is lost with that broker, after its producer was told that it is safe",
  source: [
    "https://docs.confluent.io/cloud/current/client-apps/topics/manage.html",
    "https://kafka.apache.org/documentation/#topicconfigs_min.insync.replicas",
  ],
  reach: "resources",
  vendor: "confluent",
  check: ({ graph }) => ({
    judgements: kafkaOf(graph)
      .topics.filter(({ vendor }) => vendor === "confluent")
      .map(judge),
    nothing: "there is no topic of Confluent",
  }),
};

function judge({ resource, cluster, configPath }: KafkaTopic): Judgement {
  const proof = new Proof(resource).needs(
    cluster !== undefined,
    "the cluster that it stands on is none of these stacks",
    { resource },
    ...(cluster === undefined ? [] : [{ resource: cluster.resource }]),
  );
  for (const [key, accepted] of [
    ["min.insync.replicas", [IN_SYNC]],
    ["cleanup.policy", ["delete", "compact", "compact,delete", "delete,compact"]],
  ] as const)
    proof.needs(
      setting(resource, configPath, key).kind === "unknown"
        ? undefined
        : accepted.some((each) => each === settingText(resource, configPath, key)),
      `${key} must be ${accepted.join(" or ")}`,
      showSetting(resource, configPath, key),
    );
  return proof.judgement("two replicas have a message before it is acknowledged");
}
