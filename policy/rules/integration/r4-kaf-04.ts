import { covers } from "../../../terraform/graph/kafka/covers";
import type { Kafka, KafkaMirror } from "../../../terraform/graph/kafka/kafka";
import { kafkaOf } from "../../../terraform/graph/kafka/kafka-of";
import { writersOf } from "../../../terraform/graph/kafka/writers";
import { show } from "../../../terraform/graph/protection/show";
import { administersKafka } from "../../parts/kafka-administrators";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

export const mirrorsAreReadOnly: Rule = {
  id: "R4-KAF-04",
  severity: "high",
  area: "integration",
  requirements: ["R4", "R5"],
  pci: ["7.2.5"],
  title:
    "Where both clusters of Confluent write topics of their own, nobody has the right to write a mirror, and nothing makes a topic of its name",
  why: "the day on which a mirror is promoted, two regions would write what one of them owns, and nobody could bring the two together",
  source: ["https://docs.confluent.io/cloud/current/multi-cloud/cluster-linking/mirror-topics-cc.html"],
  reach: "stacks",
  vendor: "confluent",
  check: ({ graph }) => {
    const kafka = kafkaOf(graph);
    return {
      judgements: kafka.mirrors
        .filter(({ vendor }) => vendor === "confluent")
        // Where only one region writes, its writers must be able to go on at the copy.
        .filter(({ cluster, source }) =>
          kafka.mirrors.some((back) => back.cluster === source && back.source === cluster),
        )
        .map((mirror) => judge(mirror, kafka)),
      nothing: "no two clusters of Confluent mirror each other",
    };
  },
};

function judge({ resource, cluster, names }: KafkaMirror, kafka: Kafka): Judgement {
  const path = "source_kafka_topic.topic_name";
  const proof = new Proof(resource);
  const [pattern] = names;
  if (cluster === undefined || pattern?.name.kind !== "known" || typeof pattern.name.value !== "string")
    return proof
      .needs(undefined, "which topic it mirrors is known only after apply", show(resource.body, path))
      .judgement("");
  const name = resource.body.text("mirror_topic_name") ?? pattern.name.value;
  const own = kafka.topics.find(
    (topic) => topic.cluster === cluster && topic.name !== undefined && covers(pattern, topic.name) === true,
  );
  proof.needs(
    own === undefined,
    "a topic of its name is made on the same cluster",
    show(resource.body, path),
    ...(own === undefined ? [] : [{ resource: own.resource }]),
  );
  const writers = writersOf(kafka, cluster, name).filter(
    ({ principal }) => principal === undefined || !administersKafka(principal),
  );
  for (const acl of writers)
    proof.needs(
      covers(acl, name) === undefined ? undefined : false,
      `${acl.resource.address} lets somebody write it`,
      show(resource.body, path),
      show(acl.resource.body, "principal"),
      show(acl.resource.body, "resource_name"),
    );
  if (writers.length === 0) proof.needs(true, "", show(resource.body, path), { resource: cluster.resource });
  return proof.judgement("nobody has the right to write it");
}
