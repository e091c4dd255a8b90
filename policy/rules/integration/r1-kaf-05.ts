import { covers } from "../../../terraform/graph/kafka/covers";
import type { Kafka, KafkaMirror } from "../../../terraform/graph/kafka/kafka";
import { kafkaOf } from "../../../terraform/graph/kafka/kafka-of";
import { show } from "../../../terraform/graph/protection/show";
import { isTrue, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const FILTERS = "topic_metadata_sync_options.auto_create_shadow_topic_filters.name";

export const shadowsCoverTheirSource: Rule = {
  id: "R1-KAF-05",
  severity: "critical",
  area: "integration",
  requirements: ["R1", "R9"],
  pci: [],
  title:
    "A shadow link of Redpanda leads to another region and copies every topic that the region standing by does not have itself, with schemas",
  why: "a topic that no filter names is not there on the day on which the other region takes over",
  source: ["https://docs.redpanda.com/current/manage/disaster-recovery/shadowing/overview/"],
  reach: "stacks",
  vendor: "redpanda",
  check: ({ graph }) => {
    const kafka = kafkaOf(graph);
    return {
      judgements: kafka.mirrors
        .filter(({ vendor }) => vendor === "redpanda")
        .map((mirror) => judge(mirror, kafka)),
      nothing: "there is no shadow link",
    };
  },
};

function judge({ resource, cluster, source, names }: KafkaMirror, { topics }: Kafka): Judgement {
  const { body } = resource;
  const ends = [show(body, "source_redpanda_id"), show(body, "shadow_redpanda_id")];
  const proof = new Proof(resource)
    .needs(
      cluster !== undefined && source !== undefined,
      "an end of it is no cluster of these stacks",
      ...ends,
    )
    .needs(
      cluster?.region === undefined || source?.region === undefined
        ? undefined
        : cluster.region !== source.region,
      "both its ends are in one region",
      ...ends,
    )
    .value(body, "schema_registry_sync_options.shadow_schema_registry_topic", isTrue, "true")
    .value(body, "client_options.tls_settings.enabled", isTrue, "true");
  const known = new Set(
    topics.flatMap((topic) => (topic.cluster === cluster && topic.kind !== undefined ? [topic.kind] : [])),
  );
  for (const topic of topics) {
    const { name, kind } = topic;
    if (topic.cluster !== source || source === undefined) continue;
    const named = show(topic.resource.body, "name");
    if (name === undefined || kind === undefined) {
      proof.needs(undefined, "the name of a topic is known only after apply", named);
      continue;
    }
    if (known.has(kind)) continue;
    const found = names.map((pattern) => covers(pattern, name));
    proof.needs(
      found.includes(true) ? true : found.includes(undefined) ? undefined : false,
      `no filter of it covers ${name}`,
      show(body, FILTERS),
      named,
    );
  }
  return proof.judgement("it copies every topic that the other region does not have itself");
}
