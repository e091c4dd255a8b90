import { LambdaEventSourceMapping } from "@cdktf/provider-aws/lib/lambda-event-source-mapping";
import { Construct } from "constructs";
import { requireNone, requirePattern } from "../core/checks";
import { kafkaSourceProblems, type KafkaConsumption } from "./kafka-consumption";
import type { NodeFunction } from "./node-function";

export interface KafkaSourceProps extends KafkaConsumption {
  /** Function whose alias takes the records. */
  readonly consumer: NodeFunction;
  /** `host:port`, several with commas between, as the cluster says. */
  readonly bootstrapServers: string;
  /** Name in Kafka of the topic that is read. */
  readonly topic: string;
  /** Group that offsets are kept for; the principal may use it. */
  readonly groupId: string;
  /** How the vendor has the principal sign in. */
  readonly signIn: "BASIC_AUTH" | "SASL_SCRAM_256_AUTH" | "SASL_SCRAM_512_AUTH";
  /** Secret with `username` and `password`. */
  readonly secretArn: string;
  /** Subnets and group that Lambda reaches the brokers from, or the internet where they are there. */
  readonly network:
    { readonly subnetIds: readonly string[]; readonly securityGroupId: string } | "internet";
  /** Key of the filter's patterns. */
  readonly dataKeyArn: string;
}

/**
 * Lambda reads one topic of a Kafka cluster that is none of AWS's own, and hands its records to a function's alias in
 * batches, each partition in its order. What the function cannot work on goes to its queue, or whole into a bucket.
 * A mapping reads one topic only: AWS takes no more.
 * @throws PropsError if limits of batches, pollers, retries or filters are none that Lambda takes.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-kafka-process.html
 */
export class KafkaSource extends Construct {
  public constructor(scope: Construct, id: string, props: KafkaSourceProps) {
    super(scope, id);
    const { consumer, pollers, batch, startAt, filters = [], network, failures } = props;
    requirePattern(this, "topic", props.topic, /^[\w.-]{1,249}$/, "the name of a topic");
    requirePattern(this, "groupId", props.groupId, /^[\w./:*-]{1,200}$/, "the name of a consumer group");
    requireNone(this, kafkaSourceProblems("", props, network !== "internet"));

    new LambdaEventSourceMapping(this, "Resource", {
      functionName: consumer.aliasArn,
      selfManagedEventSource: {
        // Some vendors put the protocol before it, which Lambda does not take.
        endpoints: { KAFKA_BOOTSTRAP_SERVERS: withoutProtocol(props.bootstrapServers) },
      },
      selfManagedKafkaEventSourceConfig: { consumerGroupId: props.groupId },
      sourceAccessConfiguration: [
        { type: props.signIn, uri: props.secretArn },
        ...(network === "internet"
          ? []
          : [
              ...network.subnetIds.map((subnetId) => ({ type: "VPC_SUBNET", uri: `subnet:${subnetId}` })),
              { type: "VPC_SECURITY_GROUP", uri: `security_group:${network.securityGroupId}` },
            ]),
      ],
      topics: [props.topic],
      startingPosition: startAt,
      batchSize: batch.size,
      maximumBatchingWindowInSeconds: batch.windowSeconds,
      ...(filters.length > 0 && {
        filterCriteria: { filter: filters.map((pattern) => ({ pattern })) },
        kmsKeyArn: props.dataKeyArn,
      }),
      destinationConfig: {
        onFailure: {
          destinationArn: failures === "queue" ? consumer.failureQueueArn : failures.bucketArn,
        },
      },
      ...(pollers.mode === "provisioned" && {
        provisionedPollerConfig: { minimumPollers: pollers.min, maximumPollers: pollers.max },
        maximumRetryAttempts: pollers.retries.attempts,
        maximumRecordAgeInSeconds: pollers.retries.maxAgeSeconds,
        bisectBatchOnFunctionError: pollers.retries.splitBatch,
        ...(pollers.retries.partialBatch && { functionResponseTypes: ["ReportBatchItemFailures"] }),
      }),
    });
  }
}

/** Without `SASL_SSL://`; the value is an expression, and Terraform cuts it off. */
function withoutProtocol(servers: string): string {
  const expression = /^\$\{(.*)\}$/s.exec(servers)?.[1];
  return expression === undefined
    ? servers.replaceAll("SASL_SSL://", "")
    : `\${replace(${expression}, "SASL_SSL://", "")}`;
}
