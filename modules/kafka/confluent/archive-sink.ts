import { Connector } from "@cdktf/provider-confluent/lib/connector";
import type { KafkaAcl } from "@cdktf/provider-confluent/lib/kafka-acl";
import type { KafkaTopic } from "@cdktf/provider-confluent/lib/kafka-topic";
import { Construct } from "constructs";
import type { SchemaFormat } from "../contract/kafka-contract";
import { topicName } from "../contract/topic-names";
import { ARCHIVE_PREFIX } from "./archive-role";
import type { PlatformRule } from "./link-rules";

/** Tasks that share the partitions; each costs by the hour. */
const TASKS = 1;
/** Messages of one object, and milliseconds after which one that is not full is written all the same. */
const FLUSH_MESSAGES = 10_000;
const ROTATE_MILLISECONDS = 600_000;

/** Topics that a sink writes about its own work: what failed for good, what went well, what went wrong. */
const REPORTS = ["dlq", "success", "error"];

/** Schema formats in the connector's words. */
const INPUT_FORMATS: Readonly<Record<SchemaFormat, string>> = {
  AVRO: "AVRO",
  JSON: "JSON_SR",
  PROTOBUF: "PROTOBUF",
};

export interface ArchiveSinkProps {
  /** `klap-prod-sa-east-1` */
  readonly name: string;
  readonly region: string;
  readonly bucket: string;
  readonly environmentId: string;
  readonly clusterId: string;
  readonly integrationId: string;
  readonly accountIdOf: (principal: string) => string;
  /** In which the messages of all of them are written. */
  readonly format: SchemaFormat;
  /** The region's own topics that are archived, by name in the contract. */
  readonly topics: Readonly<Record<string, KafkaTopic>>;
  /** Rights of the sink, without which it fails as it starts. */
  readonly rights: readonly KafkaAcl[];
}

/**
 * Connector, run by Confluent, that writes every message of some topics on its way into the archive of transactions.
 * S3 wants a digest with each request to a bucket whose default retention locks what comes, and the managed connector
 * has no setting for one: hence a bucket without a lock, from which S3 itself copies into the locked ones.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html
 * @see https://docs.confluent.io/cloud/current/connectors/cc-s3-sink/cc-s3-sink.html
 */
export class ArchiveSink extends Construct {
  public constructor(scope: Construct, id: string, props: ArchiveSinkProps) {
    super(scope, id);
    const { name, region, bucket, environmentId, clusterId, integrationId, accountIdOf } = props;
    const { topics, rights } = props;
    const inputFormat = INPUT_FORMATS[props.format];
    new Connector(this, "Resource", {
      environment: { id: environmentId },
      kafkaCluster: { id: clusterId },
      configNonsensitive: {
        "connector.class": "S3_SINK",
        name: `${name}-archive`,
        topics: Object.keys(topics)
          .map((topic) => topicName(region, topic))
          .sort()
          .join(","),
        "kafka.auth.mode": "SERVICE_ACCOUNT",
        "kafka.service.account.id": accountIdOf("archive"),
        "authentication.method": "IAM Roles",
        "provider.integration.id": integrationId,
        "s3.bucket.name": bucket,
        "s3.region": region,
        "topics.dir": ARCHIVE_PREFIX,
        "input.data.format": inputFormat,
        // One JSON object a line, below the day it was produced: what the analytics job reads.
        "output.data.format": "JSON",
        "compression.codec": "JSON - gzip",
        // Days are those of the records' own timestamps, which hold where no field is named.
        "path.format": "'day'=YYYY-MM-dd",
        "time.interval": "DAILY",
        "flush.size": String(FLUSH_MESSAGES),
        "rotate.schedule.interval.ms": String(ROTATE_MILLISECONDS),
        "tasks.max": String(TASKS),
      },
      dependsOn: [...Object.values(topics), ...rights],
    });
  }
}

/**
 * What the sink may do on the cluster of a region: read the topics that it writes, keep offsets under its own groups,
 * and report to topics of its own. Confluent names groups and topics of its connectors by their id, `lcc-…`.
 * @param topics names in the contract
 * @see https://docs.confluent.io/cloud/current/connectors/service-account.html
 */
export function archiveRules(
  region: string,
  topics: readonly string[],
): Readonly<Record<string, PlatformRule>> {
  if (topics.length === 0) return {};
  const rule = (
    resourceType: PlatformRule["resourceType"],
    name: string,
    operation: string,
    pattern: PlatformRule["pattern"] = "LITERAL",
  ): PlatformRule => ({ principal: "archive", resourceType, name, pattern, operation });
  const rules: Record<string, PlatformRule> = {
    "archive-cluster": rule("CLUSTER", "kafka-cluster", "DESCRIBE"),
    "archive-groups": rule("GROUP", "connect-lcc", "READ", "PREFIXED"),
  };
  for (const topic of topics)
    rules[`archive-read-${topic}`] = rule("TOPIC", topicName(region, topic), "READ");
  for (const report of REPORTS)
    for (const operation of ["CREATE", "WRITE"])
      rules[`archive-${report}-${operation.toLowerCase()}`] = rule(
        "TOPIC",
        `${report}-lcc`,
        operation,
        "PREFIXED",
      );
  return rules;
}
