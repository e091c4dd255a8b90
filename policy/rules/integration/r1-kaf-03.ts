import { covers } from "../../../terraform/graph/kafka/covers";
import type { Kafka, KafkaCluster, KafkaMirror, KafkaTopic } from "../../../terraform/graph/kafka/kafka";
import { kafkaOf } from "../../../terraform/graph/kafka/kafka-of";
import { show } from "../../../terraform/graph/protection/show";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

export const describedTopicsAreMirrored: Rule = {
  id: "R1-KAF-03",
  severity: "critical",
  area: "integration",
  requirements: ["R1", "R9"],
  pci: [],
  title:
    "Every topic of Confluent that has a schema, or is mirrored anywhere, is mirrored into every other region, over a link that exists",
  why: "what is not mirrored is lost with its region, for as long as that is away",
  source: ["https://docs.confluent.io/cloud/current/multi-cloud/cluster-linking/mirror-topics-cc.html"],
  reach: "stacks",
  vendor: "confluent",
  check: ({ graph }) => {
    const kafka = kafkaOf(graph);
    const clusters = kafka.clusters.filter(({ vendor }) => vendor === "confluent");
    const mirrors = kafka.mirrors.filter(({ vendor }) => vendor === "confluent");
    const kinds = mirroredKinds(kafka);
    const topics = kafka.topics.filter(
      ({ vendor, kind }) => vendor === "confluent" && (kind === undefined || kinds.has(kind)),
    );
    const several = new Set(clusters.map(({ region }) => region)).size > 1;
    return {
      judgements: [
        ...(several ? topics.map((topic) => judgeTopic(topic, clusters, mirrors)) : []),
        ...mirrors.map((mirror) => judgeMirror(mirror, kafka)),
      ],
      nothing: "Confluent has topics in one region at most",
    };
  },
};

/** Kinds of topics that have a schema, or are mirrored by one region at least. */
function mirroredKinds({ topics, schemas, mirrors }: Kafka): ReadonlySet<string> {
  const subjects = new Set(schemas.flatMap(({ subject }) => (subject === undefined ? [] : [subject])));
  return new Set(
    topics.flatMap(({ kind, name }) => {
      if (kind === undefined || name === undefined) return [];
      const wanted =
        subjects.has(`${name}-value`) ||
        mirrors.some(({ names }) => names.some((each) => covers(each, name) === true));
      return wanted ? [kind] : [];
    }),
  );
}

function judgeTopic(
  topic: KafkaTopic,
  clusters: readonly KafkaCluster[],
  mirrors: readonly KafkaMirror[],
): Judgement {
  const { resource, cluster, name } = topic;
  const named = show(resource.body, "topic_name");
  const proof = new Proof(resource)
    .needs(name === undefined ? undefined : true, "its name is known only after apply", named)
    .needs(cluster !== undefined, "the cluster that it stands on is none of these stacks");
  for (const other of clusters.filter((each) => cluster !== undefined && each.region !== cluster.region)) {
    const mirror = mirrors.find(
      (each) =>
        each.cluster === other &&
        each.source === cluster &&
        name !== undefined &&
        each.names.some((pattern) => covers(pattern, name) === true),
    );
    proof.needs(
      mirror !== undefined,
      `no mirror in ${other.region ?? "an unknown region"} is of it`,
      named,
      ...(mirror === undefined
        ? [{ resource: other.resource }]
        : [
            show(mirror.resource.body, "source_kafka_topic.topic_name"),
            show(mirror.link!.body, "remote_kafka_cluster.id"),
          ]),
    );
  }
  return proof.judgement("every other region mirrors it");
}

function judgeMirror({ resource, source, link, names }: KafkaMirror, { topics }: Kafka): Judgement {
  const { body } = resource;
  const path = "source_kafka_topic.topic_name";
  const original = topics.find(
    ({ cluster, name }) =>
      cluster !== undefined &&
      cluster === source &&
      name !== undefined &&
      names.some((each) => covers(each, name)),
  );
  const unknown = body.value(path).kind === "unknown";
  return new Proof(resource)
    .needs(
      link !== undefined,
      "no link of its name leads to its cluster",
      show(body, "cluster_link.link_name"),
    )
    .needs(
      source !== undefined,
      "its link leads to no cluster of these stacks",
      show(body, "cluster_link.link_name"),
    )
    .needs(
      original !== undefined ? true : unknown ? undefined : false,
      "the cluster that its link leads to has no such topic",
      show(body, path),
      ...(original === undefined ? [] : [show(original.resource.body, "topic_name")]),
    )
    .needs(
      body.raw("kafka_cluster.rest_endpoint").length > 0,
      "kafka_cluster.rest_endpoint must say how its cluster is reached privately",
      show(body, "kafka_cluster.rest_endpoint"),
    )
    .needs(
      (body.text("status") ?? "ACTIVE") === "ACTIVE",
      "it does not mirror: its status must be ACTIVE",
      show(body, "status"),
    )
    .judgement("it mirrors a topic that exists, over a link that exists");
}
