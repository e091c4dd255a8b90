import { checkEnvironment } from "../../modules/core/check-environment";
import { allocationsOf } from "../../stacks/allocations";
import { settingsProblems } from "../../stacks/settings-problems";
import { stackJson, stackReads } from "../fixtures/environment";
import { CONTRACT, kafkaEnvironment, kafkaStack, PLAN, SINGLE_PLAN, TOPIC } from "../fixtures/kafka";
import { resourcesOf } from "../fixtures/resources";

const STACK = kafkaStack("kafka-account");

describe("KafkaAccountStack", () => {
  it("comes after the boundary of its role, and the bucket that messages are archived in", () => {
    expect(stackReads(kafkaEnvironment(), STACK)).toEqual([
      "prod-payments-global-identity",
      "prod-payments-sa-east-1-storage",
      "prod-payments-sa-east-1-keys",
    ]);
  });

  it("publishes what Confluent invents, and nothing that is secret", () => {
    const { output } = JSON.parse(stackJson(kafkaEnvironment(), STACK)) as {
      output: { contract: { value: { v1: Record<string, unknown> } } };
    };
    expect(Object.keys(output.contract.value.v1).sort()).toEqual([
      "accountIds",
      "byokKeyId",
      "endpointServiceName",
      "environmentId",
      "gatewayId",
      "integrationIds",
    ]);
  });

  it("has a way into the archive only where something is archived", () => {
    const orders = { ...TOPIC, archived: false };
    const environment = kafkaEnvironment({
      ...PLAN,
      contract: { ...CONTRACT, topics: { ...CONTRACT.topics, orders } },
    });
    expect(stackReads(environment, STACK)).toEqual([]);
    const json = stackJson(environment, STACK);
    for (const type of ["aws_iam_role", "confluent_provider_integration"])
      expect(resourcesOf(json, type)).toEqual({});
    expect(Object.keys(resourcesOf(json, "confluent_service_account")).join(" ")).not.toContain("archive");
  });

  it("is a resource group at Redpanda", () => {
    const json = stackJson(kafkaEnvironment(SINGLE_PLAN), STACK);
    expect(Object.keys(resourcesOf(json, "redpanda_resource_group"))).toEqual(["redpanda_resource_group"]);
    expect(resourcesOf(json, "confluent_environment")).toEqual({});
  });

  it("has every mistake of the contract said once, whatever the number of regions", () => {
    const contract = { ...CONTRACT, topics: { ...CONTRACT.topics, orders: { ...TOPIC, partitions: 1 } } };
    const problems = settingsProblems(kafkaEnvironment({ ...PLAN, contract })).filter(({ path }) =>
      path.includes("kafka"),
    );
    expect(problems).toEqual([
      {
        path: "folders[payments/sa-east-1].layers.kafka-account.contract.topics.orders.partitions",
        rule: "must be at least 6, one for each consumer of ledger",
        value: 1,
      },
    ]);
    expect(() =>
      checkEnvironment(kafkaEnvironment({ ...PLAN, contract }), allocationsOf, settingsProblems),
    ).toThrow("layers.kafka-account.contract.topics.orders.partitions: must be at least 6");
  });
});
