import type { Kafka, KafkaSchema } from "../../../terraform/graph/kafka/kafka";
import { kafkaOf } from "../../../terraform/graph/kafka/kafka-of";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

/** Levels under which who reads with the new schema also reads everything that is kept. */
const COMPATIBLE = ["BACKWARD_TRANSITIVE", "FULL_TRANSITIVE"] as const;

export const schemasStayCompatible: Rule = {
  id: "R5-KAF-02",
  severity: "high",
  area: "integration",
  requirements: ["R5"],
  pci: ["6.2.4"],
  title:
    "Every schema belongs to a topic of its cluster, and its subject is set to be compatible with all its versions",
  why: "one incompatible schema makes messages that are kept unreadable, and their consumers stop at the first of them",
  source: ["https://docs.confluent.io/platform/current/schema-registry/fundamentals/schema-evolution.html"],
  reach: "resources",
  check: ({ graph }) => {
    const kafka = kafkaOf(graph);
    return {
      judgements: kafka.schemas.map((schema) => judge(schema, kafka, graph.of("confluent_subject_config"))),
      nothing: "there is no schema",
    };
  },
};

function judge(schema: KafkaSchema, { topics }: Kafka, configs: readonly Resource[]): Judgement {
  const { vendor, resource, subject, cluster } = schema;
  const named = show(resource.body, vendor === "confluent" ? "subject_name" : "subject");
  const proof = new Proof(resource);
  if (subject === undefined)
    return proof.needs(undefined, "its subject is not known before apply", named).judgement("");
  const topic = topics.find(
    (each) => each.cluster === cluster && each.name !== undefined && subject === `${each.name}-value`,
  );
  proof
    .needs(cluster !== undefined, "its cluster is none of these stacks", named)
    .needs(
      topic !== undefined,
      "no topic of its cluster has messages of that subject",
      named,
      ...(topic === undefined ? [] : [{ resource: topic.resource }]),
    );
  const [definition] = resource.body.raw("schema");
  proof.needs(
    typeof definition === "string" && definition !== "",
    "schema must say what its messages look like",
    show(resource.body, "schema"),
  );
  const said = "compatible with all versions: BACKWARD_TRANSITIVE or FULL_TRANSITIVE";
  if (vendor === "redpanda") proof.value(resource.body, "compatibility", oneOf(...COMPATIBLE), said);
  else {
    const config = configs.find(
      (each) => each.stack === resource.stack && each.body.text("subject_name") === subject,
    );
    proof.needs(config !== undefined, "nothing sets the compatibility of its subject", named);
    if (config !== undefined) proof.value(config.body, "compatibility_level", oneOf(...COMPATIBLE), said);
  }
  return proof.judgement("its subject is that of a topic, and stays compatible");
}
