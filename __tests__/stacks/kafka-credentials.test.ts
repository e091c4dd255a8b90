import { stackJson } from "../fixtures/environment";
import { kafkaEnvironment, kafkaStack, SINGLE_PLAN } from "../fixtures/kafka";
import { resourcesOf } from "../fixtures/resources";

const STACK = kafkaStack("kafka-credentials");

describe("KafkaCredentialsStack", () => {
  it("gives each principal a secret, and the platform one of its own", () => {
    for (const environment of [kafkaEnvironment(), kafkaEnvironment(SINGLE_PLAN)])
      expect(
        Object.values(resourcesOf(stackJson(environment, STACK), "aws_secretsmanager_secret")).map(
          ({ name }) => name,
        ),
      ).toEqual(["klap/prod/kafka/platform", "klap/prod/kafka/ledger", "klap/prod/kafka/ingest"]);
  });

  it("is sealed: it publishes nothing", () => {
    for (const environment of [kafkaEnvironment(), kafkaEnvironment(SINGLE_PLAN)])
      expect(JSON.parse(stackJson(environment, STACK))).not.toHaveProperty("output");
  });

  it("has both generations at either vendor while they overlap", () => {
    expect(Object.keys(resourcesOf(stackJson(kafkaEnvironment(), STACK), "confluent_api_key"))).toHaveLength(
      12,
    );
    expect(
      Object.keys(resourcesOf(stackJson(kafkaEnvironment(SINGLE_PLAN), STACK), "redpanda_user")),
    ).toHaveLength(6);
  });
});
