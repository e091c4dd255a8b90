import { ConfluentTopics } from "../../../../modules/kafka/confluent/confluent-topics";
import { plainJson } from "../../../fixtures/analytics";
import { PLAN, SINGLE_PLAN } from "../../../fixtures/kafka";
import { resourcesOf } from "../../../fixtures/resources";

const synth = (plan = PLAN): string =>
  plainJson((stack) => {
    new ConfluentTopics(stack, "Topics", {
      plan,
      region: "sa-east-1",
      accountIdOf: (principal) => `sa-${principal}`,
    });
  });
const JSON_TEXT = synth();

describe("ConfluentTopics", () => {
  it("makes the region's own topics, of which two copies confirm a write", () => {
    expect(Object.values(resourcesOf(JSON_TEXT, "confluent_kafka_topic"))).toMatchObject([
      {
        topic_name: "sa-east-1.orders",
        partitions_count: 12,
        config: { "min.insync.replicas": "2", "retention.ms": "86400000" },
        lifecycle: { prevent_destroy: true },
      },
      { topic_name: "sa-east-1.rest", config: { "cleanup.policy": "compact" } },
    ]);
  });

  it("sets a subject's compatibility before its schema", () => {
    expect(Object.values(resourcesOf(JSON_TEXT, "confluent_subject_config"))).toMatchObject([
      { subject_name: "sa-east-1.orders-value", compatibility_level: "FULL" },
    ]);
    expect(Object.values(resourcesOf(JSON_TEXT, "confluent_schema"))).toMatchObject([
      {
        subject_name: "sa-east-1.orders-value",
        format: "AVRO",
        depends_on: ["confluent_subject_config.Topics_Compatibility-orders"],
      },
    ]);
  });

  it("gives every principal its rights and nothing else", () => {
    const acls = Object.values(resourcesOf(JSON_TEXT, "confluent_kafka_acl")).map(
      ({ principal, operation, resource_name }) => `${principal} ${operation} ${resource_name}`,
    );
    expect(acls.filter((line) => /sa-(ledger|ingest)/.test(line)).sort()).toEqual([
      "User:sa-ingest WRITE sa-east-1.ord",
      "User:sa-ledger READ ledger.",
      "User:sa-ledger READ sa-east-1.orders",
      "User:sa-ledger READ us-east-1.orders",
      "User:sa-ledger WRITE sa-east-1.rest",
    ]);
  });

  it("lets a link read what is mirrored, where there is another region", () => {
    const links = (json: string): string[] =>
      Object.values(resourcesOf(json, "confluent_kafka_acl"))
        .filter(({ principal }) => principal === "User:sa-link")
        .map(({ operation, resource_name }) => `${operation} ${resource_name}`)
        .sort();
    expect(links(JSON_TEXT)).toEqual([
      "ALTER kafka-cluster",
      "DESCRIBE *",
      "DESCRIBE kafka-cluster",
      "DESCRIBE_CONFIGS sa-east-1.orders",
      "READ sa-east-1.orders",
    ]);
    expect(links(synth(SINGLE_PLAN))).toEqual([]);
  });
});
