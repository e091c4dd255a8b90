import { KafkaAcl } from "@cdktf/provider-confluent/lib/kafka-acl";
import { KafkaTopic } from "@cdktf/provider-confluent/lib/kafka-topic";
import { ArchiveSink, archiveRules } from "../../../../modules/kafka/confluent/archive-sink";
import { plainJson } from "../../../fixtures/analytics";
import { resourcesOf } from "../../../fixtures/resources";

const JSON_TEXT = plainJson((stack) => {
  new ArchiveSink(stack, "Archive", {
    name: "klap-prod-sa-east-1-kafka",
    region: "sa-east-1",
    bucket: "klap-prod-222222222222-sa-east-1-transactions",
    format: "JSON",
    environmentId: "env-1",
    clusterId: "lkc-1",
    integrationId: "cspi-1",
    accountIdOf: (principal) => `sa-${principal}`,
    topics: { orders: new KafkaTopic(stack, "Orders", { topicName: "sa-east-1.orders" }) },
    rights: [
      new KafkaAcl(stack, "Right", {
        principal: "User:sa-archive",
        resourceType: "TOPIC",
        resourceName: "sa-east-1.orders",
        patternType: "LITERAL",
        operation: "READ",
        permission: "ALLOW",
        host: "*",
      }),
    ],
  });
});

describe("ArchiveSink", () => {
  it("writes a line of JSON for each message below the day it was produced", () => {
    expect(Object.values(resourcesOf(JSON_TEXT, "confluent_connector"))[0]).toMatchObject({
      config_nonsensitive: {
        "connector.class": "S3_SINK",
        topics: "sa-east-1.orders",
        "input.data.format": "JSON_SR",
        "output.data.format": "JSON",
        "path.format": "'day'=YYYY-MM-dd",
        "topics.dir": "messages",
        "s3.bucket.name": "klap-prod-222222222222-sa-east-1-transactions",
      },
      depends_on: ["confluent_kafka_topic.Orders", "confluent_kafka_acl.Right"],
    });
    expect(JSON_TEXT).not.toContain("timestamp.field");
  });

  it("works without a key: as a service account in Kafka, by the integration's role in S3", () => {
    const [connector] = Object.values(resourcesOf(JSON_TEXT, "confluent_connector"));
    expect(connector).toMatchObject({
      config_nonsensitive: {
        "kafka.auth.mode": "SERVICE_ACCOUNT",
        "kafka.service.account.id": "sa-archive",
        "authentication.method": "IAM Roles",
        "provider.integration.id": "cspi-1",
      },
    });
    expect(connector).not.toHaveProperty("config_sensitive");
  });

  it("may read what it archives, look at the cluster, keep offsets and report, and nothing else", () => {
    const rules = Object.values(archiveRules("sa-east-1", ["orders"]));
    expect(
      rules.map(
        ({ resourceType, pattern, name, operation }) => `${operation} ${resourceType} ${pattern} ${name}`,
      ),
    ).toEqual([
      "DESCRIBE CLUSTER LITERAL kafka-cluster",
      "READ GROUP PREFIXED connect-lcc",
      "READ TOPIC LITERAL sa-east-1.orders",
      "CREATE TOPIC PREFIXED dlq-lcc",
      "WRITE TOPIC PREFIXED dlq-lcc",
      "CREATE TOPIC PREFIXED success-lcc",
      "WRITE TOPIC PREFIXED success-lcc",
      "CREATE TOPIC PREFIXED error-lcc",
      "WRITE TOPIC PREFIXED error-lcc",
    ]);
    expect(new Set(rules.map(({ principal }) => principal))).toEqual(new Set(["archive"]));
  });

  it("may do nothing where nothing is archived", () => expect(archiveRules("sa-east-1", [])).toEqual({}));
});
