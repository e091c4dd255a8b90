import { kafkaSignIn } from "../../../modules/compute/kafka-sign-in";
import { kafkaEnvironment, kafkaStack, SINGLE_PLAN } from "../../fixtures/kafka";
import { stackJson } from "../../fixtures/environment";
import { resourcesOf } from "../../fixtures/resources";

describe("kafkaSignIn", () => {
  const secrets = kafkaSignIn("prod", "ledger");

  it("takes everything from the secret of the service's own name", () => {
    expect(new Set(Object.values(secrets).map(({ name }) => name))).toEqual(
      new Set(["klap/prod/kafka/ledger"]),
    );
    expect(secrets.KAFKA_USERNAME).toEqual({ name: "klap/prod/kafka/ledger", field: "username" });
  });

  it.each([
    ["Confluent", kafkaEnvironment()],
    ["Redpanda", kafkaEnvironment(SINGLE_PLAN)],
  ])("asks for fields that the secrets at %s have", (_vendor, environment) => {
    const versions = resourcesOf(
      stackJson(environment, kafkaStack("kafka-credentials")),
      "aws_secretsmanager_secret_version",
    );
    expect(Object.keys(versions)).not.toEqual([]);
    for (const { secret_string_wo } of Object.values(versions))
      for (const { field } of Object.values(secrets))
        expect(secret_string_wo).toMatch(new RegExp(`[{ ]${field} = `));
  });
});
