import { stackJson, stackReads } from "../fixtures/environment";
import { kafkaEnvironment, kafkaStack, SINGLE_PLAN } from "../fixtures/kafka";
import { resourcesOf } from "../fixtures/resources";

const STACK = kafkaStack("kafka");

describe("KafkaStack", () => {
  it("has one endpoint subnet in each zone", () => {
    const [endpoint] = Object.values(resourcesOf(stackJson(kafkaEnvironment(), STACK), "aws_vpc_endpoint"));
    expect(endpoint!.subnet_ids).toHaveLength(3);
  });

  it("works from anywhere: its provider is told nothing", () => {
    const { provider } = JSON.parse(stackJson(kafkaEnvironment(), STACK)) as {
      provider: { confluent: object[] };
    };
    expect(provider.confluent).toEqual([{}]);
  });

  it("publishes the same of either vendor", () => {
    const published = (environment: ReturnType<typeof kafkaEnvironment>): string[] => {
      const { output } = JSON.parse(stackJson(environment, STACK)) as {
        output: { contract: { value: { v1: object } } };
      };
      return Object.keys(output.contract.value.v1).sort();
    };
    expect(published(kafkaEnvironment(SINGLE_PLAN))).toEqual(published(kafkaEnvironment()));
  });

  it("rests on the vendor's account, the network and whom its alarms tell", () => {
    expect(stackReads(kafkaEnvironment(), STACK)).toEqual([
      "prod-payments-sa-east-1-vpc",
      "prod-payments-sa-east-1-kafka-account",
      "prod-payments-sa-east-1-alarms",
    ]);
    expect(stackReads(kafkaEnvironment(SINGLE_PLAN), STACK)).toEqual([
      "prod-payments-sa-east-1-kafka-account",
    ]);
  });
});
