import { stackJson, stackReads } from "../fixtures/environment";
import { CONTRACT, kafkaEnvironment, kafkaStack, PLAN, SINGLE_PLAN } from "../fixtures/kafka";
import { resourcesOf } from "../fixtures/resources";

const mirrors = (environment: ReturnType<typeof kafkaEnvironment>, region: string): unknown[] =>
  Object.values(
    resourcesOf(stackJson(environment, kafkaStack("kafka-mirrors", region)), "confluent_kafka_mirror_topic"),
  ).map(({ source_kafka_topic }) => (source_kafka_topic as { topic_name: string }).topic_name);

describe("KafkaMirrorsStack", () => {
  it("comes after both sides of the link", () => {
    expect(stackReads(kafkaEnvironment(), kafkaStack("kafka-mirrors"))).toEqual([
      kafkaStack("kafka"),
      kafkaStack("kafka-links"),
      kafkaStack("kafka-links", "us-east-1"),
      kafkaStack("kafka-credentials"),
    ]);
  });

  it("copies mirrored topics both ways", () => {
    expect(mirrors(kafkaEnvironment(), "sa-east-1")).toEqual(["us-east-1.orders"]);
    expect(mirrors(kafkaEnvironment(), "us-east-1")).toEqual(["sa-east-1.orders"]);
  });

  it("copies them one way where one region is active", () => {
    const contract = {
      ...CONTRACT,
      recovery: { mode: "active-passive", activeRegion: "sa-east-1" },
    } as const;
    const passive = kafkaEnvironment({ ...PLAN, contract });
    expect(mirrors(passive, "sa-east-1")).toEqual([]);
    expect(mirrors(passive, "us-east-1")).toEqual(["sa-east-1.orders"]);
  });

  it("is Confluent's only", () => {
    expect(() => stackJson(kafkaEnvironment(SINGLE_PLAN), kafkaStack("kafka-mirrors"))).toThrow(
      'prod-payments-sa-east-1-kafka-mirrors: only Confluent has mirror topics, got "redpanda"',
    );
  });
});
