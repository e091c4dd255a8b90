import { stackJson, stackReads } from "../fixtures/environment";
import { kafkaEnvironment, kafkaStack, SINGLE_PLAN } from "../fixtures/kafka";
import { resourcesOf } from "../fixtures/resources";

const STACK = kafkaStack("kafka-links");

describe("KafkaLinksStack", () => {
  it("comes after the topics of both regions, and reads no stack with secrets", () => {
    const reads = stackReads(kafkaEnvironment(), STACK);
    expect(reads).toEqual(
      expect.arrayContaining([kafkaStack("kafka-topics"), kafkaStack("kafka-topics", "us-east-1")]),
    );
    expect(reads.filter((read) => read.includes("credentials"))).toEqual([]);
  });

  it("is sealed: it publishes nothing", () => {
    expect(JSON.parse(stackJson(kafkaEnvironment(), STACK))).not.toHaveProperty("output");
  });

  it("links this region to the other one under the name that the other one uses", () => {
    const link = (region: string): unknown =>
      Object.values(
        resourcesOf(
          stackJson(kafkaEnvironment(), kafkaStack("kafka-links", region)),
          "confluent_cluster_link",
        ),
      )[0]!.link_name;
    expect(link("sa-east-1")).toBe("sa-east-1--us-east-1");
    expect(link("us-east-1")).toBe("sa-east-1--us-east-1");
  });

  it("has nothing to link where there is one region", () => {
    expect(() => stackJson(kafkaEnvironment(SINGLE_PLAN), STACK)).toThrow(
      'prod-payments-sa-east-1-kafka-links: a shadow link copies another, active region, got "single-region"',
    );
  });
});
