import { LambdaEventSourceMapping } from "@cdktf/provider-aws/lib/lambda-event-source-mapping";
import { KafkaSource, type KafkaSourceProps } from "../../../modules/serverless/kafka-source";
import { resourcesOf } from "../../fixtures/resources";
import { CONSUMER, madeFunction, synthesized } from "../../fixtures/serverless";

const { topic: _topic, principal: _principal, lagLimit: _lagLimit, ...HOW } = CONSUMER.consumes!;
const synth = (props: Partial<KafkaSourceProps> = {}): string =>
  synthesized(
    (scope) =>
      new KafkaSource(scope, "Records", {
        ...HOW,
        consumer: madeFunction(scope),
        bootstrapServers: "one:9092,two:9092",
        topic: "sa-east-1.orders",
        groupId: "ledger.job",
        signIn: "BASIC_AUTH",
        secretArn: "secret",
        network: { subnetIds: ["subnet-1"], securityGroupId: "sg-1" },
        dataKeyArn: "data-key",
        ...props,
      }),
  );
const mapping = (props: Partial<KafkaSourceProps> = {}) =>
  Object.values(resourcesOf(synth(props), "aws_lambda_event_source_mapping"))[0]!;

describe("KafkaSource", () => {
  it("hands one topic's records to the function's alias, in batches of a group of its own", () =>
    expect(mapping()).toMatchObject({
      function_name: expect.stringMatching(/aws_lambda_alias\..*\.arn/) as string,
      self_managed_event_source: { endpoints: { KAFKA_BOOTSTRAP_SERVERS: "one:9092,two:9092" } },
      self_managed_kafka_event_source_config: { consumer_group_id: "ledger.job" },
      topics: ["sa-east-1.orders"],
      starting_position: "TRIM_HORIZON",
      batch_size: 50,
      maximum_batching_window_in_seconds: 1,
    }));

  it("takes the protocol off what the cluster says, now or at apply", () => {
    const servers = (bootstrapServers: string): unknown =>
      mapping({ bootstrapServers }).self_managed_event_source;
    expect(servers("SASL_SSL://one:9092")).toEqual({ endpoints: { KAFKA_BOOTSTRAP_SERVERS: "one:9092" } });
    expect(servers("${data.x.y}")).toEqual({
      endpoints: { KAFKA_BOOTSTRAP_SERVERS: '${replace(data.x.y, "SASL_SSL://", "")}' },
    });
  });

  it("signs in by the secret, from the VPC or from the internet", () => {
    const signIn = { type: "BASIC_AUTH", uri: "secret" };
    expect(mapping().source_access_configuration).toEqual([
      signIn,
      { type: "VPC_SUBNET", uri: "subnet:subnet-1" },
      { type: "VPC_SECURITY_GROUP", uri: "security_group:sg-1" },
    ]);
    expect(mapping({ network: "internet" }).source_access_configuration).toEqual([signIn]);
  });

  it("puts what fails into the function's queue, or whole into a bucket", () => {
    const destination = (failures: KafkaSourceProps["failures"]): unknown =>
      mapping({ failures }).destination_config;
    expect(destination("queue")).toEqual({
      on_failure: { destination_arn: expect.stringMatching(/aws_sqs_queue\..*\.arn/) as string },
    });
    expect(destination({ bucketArn: "bucket" })).toEqual({ on_failure: { destination_arn: "bucket" } });
  });

  it("limits retries where pollers are provisioned, and only there", () => {
    expect(synth()).toHaveResourceWithProperties(LambdaEventSourceMapping, {
      provisioned_poller_config: { minimum_pollers: 1, maximum_pollers: 4 },
      maximum_retry_attempts: 3,
      maximum_record_age_in_seconds: 3_600,
      bisect_batch_on_function_error: true,
      function_response_types: ["ReportBatchItemFailures"],
    });
    const onDemand = mapping({ pollers: { mode: "on-demand", reason: "rare" }, network: "internet" });
    expect(Object.keys(onDemand)).not.toContain("maximum_retry_attempts");
    expect(Object.keys(onDemand)).not.toContain("provisioned_poller_config");
  });

  it("passes over what no filter matches, and encrypts the filters", () => {
    expect(mapping().filter_criteria).toBeUndefined();
    expect(mapping({ filters: ['{"key":["a"]}'] })).toMatchObject({
      filter_criteria: { filter: [{ pattern: '{"key":["a"]}' }] },
      kms_key_arn: "data-key",
    });
  });

  it.each([
    [{ topic: "a b" }, 'topic must be the name of a topic, got "a b"'],
    [{ groupId: "" }, 'groupId must be the name of a consumer group, got ""'],
    [
      { batch: { size: 10_001, windowSeconds: 0 } },
      "batch.size must be a whole number from 1 to 10000, got 10001",
    ],
  ])("refuses %j", (props, message) => expect(() => synth(props)).toThrow(`Records: ${message}`));
});
