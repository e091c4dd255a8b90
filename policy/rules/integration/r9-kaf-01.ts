import type { KafkaTopic } from "../../../terraform/graph/kafka/kafka";
import { kafkaOf } from "../../../terraform/graph/kafka/kafka-of";
import { setting, settingText, showSetting } from "../../../terraform/graph/kafka/setting";
import { confluentKinds } from "../../parts/kafka-kinds";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const MS_PER_DAY = 86_400_000;
/** A region that is away, and the messages of that time replayed, over a weekend. */
const LEAST_DAYS = 3;
/** Settings that decide what is kept, and must be the same for all topics of a kind. */
const KEEPING = [
  "cleanup.policy",
  "retention.ms",
  "retention.bytes",
  "min.insync.replicas",
  "max.message.bytes",
  "delete.retention.ms",
] as const;

export const topicsKeepAlike: Rule = {
  id: "R9-KAF-01",
  severity: "high",
  area: "integration",
  requirements: ["R9", "R1"],
  pci: ["3.2.1"],
  title: `Topics of Confluent keep messages for ${LEAST_DAYS} days or more, by a time that is written down, and those of one kind keep alike in all regions`,
  why: "what retention removes before a region comes back is lost to its consumers, and kept forever it is more card data than anybody needs",
  source: ["https://kafka.apache.org/documentation/#topicconfigs_retention.ms"],
  reach: "stacks",
  vendor: "confluent",
  check: ({ graph }) => ({
    judgements: confluentKinds(kafkaOf(graph)).flatMap((topics) =>
      topics.map((topic) => judge(topic, topics)),
    ),
    nothing: "there is no topic of Confluent",
  }),
};

function judge(topic: KafkaTopic, topics: readonly KafkaTopic[]): Judgement {
  const { resource, configPath } = topic;
  const proof = new Proof(resource);
  const retention = setting(resource, configPath, "retention.ms");
  const policy = setting(resource, configPath, "cleanup.policy");
  const shown = [
    showSetting(resource, configPath, "cleanup.policy"),
    showSetting(resource, configPath, "retention.ms"),
  ];
  const compacted = settingText(resource, configPath, "cleanup.policy") === "compact";
  const kept = Number(settingText(resource, configPath, "retention.ms"));
  if (!compacted)
    proof.needs(
      retention.kind === "unknown" || policy.kind === "unknown" ? undefined : kept >= LEAST_DAYS * MS_PER_DAY,
      `retention.ms must be written down, and at least ${LEAST_DAYS} days`,
      ...shown,
    );
  for (const other of topics) {
    if (other === topic) continue;
    for (const key of KEEPING) {
      const [here, there] = [
        setting(resource, configPath, key),
        setting(other.resource, other.configPath, key),
      ];
      proof.needs(
        here.kind === "unknown" || there.kind === "unknown"
          ? undefined
          : settingText(resource, configPath, key) === settingText(other.resource, other.configPath, key),
        `${key} is another one for ${other.resource.id}`,
        showSetting(resource, configPath, key),
        showSetting(other.resource, other.configPath, key),
      );
    }
  }
  if (compacted) proof.needs(true, "", ...shown);
  return proof.judgement(
    compacted
      ? "it keeps the last message of each key, everywhere alike"
      : `it keeps ${kept / MS_PER_DAY} days, everywhere alike`,
  );
}
