import { numberOf } from "../../../terraform/graph/json";
import type { KafkaTopic } from "../../../terraform/graph/kafka/kafka";
import { kafkaOf } from "../../../terraform/graph/kafka/kafka-of";
import { setting, settingText, showSetting } from "../../../terraform/graph/kafka/setting";
import { show } from "../../../terraform/graph/protection/show";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

/** What decides how long a topic keeps what, and how large a message may be. */
const KEEPING = ["cleanup.policy", "retention.ms", "max.message.bytes"] as const;
const POLICIES = ["delete", "compact", "compact,delete", "delete,compact"];

export const redpandaTopicsKeepAlike: Rule = {
  id: "R9-KAF-04",
  severity: "high",
  area: "integration",
  requirements: ["R9", "R2"],
  pci: ["3.2.1"],
  title:
    "Topics of Redpanda say how they clean up, for how long they keep, how large a message may be and how many partitions they have, and those of one kind say the same in all regions",
  why: "what nobody said is the cluster's default, which differs from cluster to cluster: the region that takes over would keep less, or refuse what the other took",
  source: ["https://docs.redpanda.com/current/reference/properties/topic-properties/"],
  reach: "stacks",
  vendor: "redpanda",
  check: ({ graph }) => {
    const kinds = new Map<string, KafkaTopic[]>();
    for (const topic of kafkaOf(graph).topics.filter(({ vendor }) => vendor === "redpanda")) {
      const kind = topic.kind ?? topic.resource.id;
      kinds.set(kind, [...(kinds.get(kind) ?? []), topic]);
    }
    return {
      judgements: [...kinds.values()].flatMap((same) => same.map((topic) => judge(topic, same))),
      nothing: "there is no topic of Redpanda",
    };
  },
};

function judge(topic: KafkaTopic, same: readonly KafkaTopic[]): Judgement {
  const { resource, configPath, partitionsPath } = topic;
  const policy = settingText(resource, configPath, "cleanup.policy");
  const proof = new Proof(resource)
    .value(resource.body, partitionsPath, (count) => numberOf(count) >= 1, "at least 1, and written down")
    .needs(
      same.every(({ partitions }) => partitions === topic.partitions),
      "its kind has another number of partitions in another region",
      ...same.map((each) => show(each.resource.body, each.partitionsPath)),
    );
  for (const key of KEEPING) {
    const value = settingText(resource, configPath, key);
    const accepted =
      key === "cleanup.policy"
        ? POLICIES.includes(value ?? "")
        : numberOf(value) > 0 || (key === "retention.ms" && policy === "compact");
    proof.needs(
      setting(resource, configPath, key).kind === "unknown" ? undefined : accepted,
      `${key} must be written down, and end`,
      showSetting(resource, configPath, key),
    );
    for (const other of same)
      if (other !== topic)
        proof.needs(
          settingText(other.resource, other.configPath, key) === value,
          `${key} is another one for ${other.resource.id}`,
          showSetting(resource, configPath, key),
          showSetting(other.resource, other.configPath, key),
        );
  }
  return proof.judgement("it says what it keeps, everywhere alike");
}
