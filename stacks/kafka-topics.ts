import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { bucketName, roleName, SINK_BUCKET } from "../modules/core/names";
import { ArchiveSink } from "../modules/kafka/confluent/archive-sink";
import { ConfluentTopics } from "../modules/kafka/confluent/confluent-topics";
import { SCHEMA_FORMATS } from "../modules/kafka/contract/kafka-contract";
import { dataPlaneProvider } from "../modules/kafka/confluent/data-plane-provider";
import { RedpandaTopics } from "../modules/kafka/redpanda/redpanda-topics";
import type { KafkaPlan } from "../modules/kafka/service/kafka-service";
import type { KafkaRotation } from "../modules/kafka/service/rotation";
import { kafkaContract } from "./kafka";
import { confluentAccountContract } from "./kafka-account";

export interface KafkaTopicsSettings extends KafkaPlan {
  /** The same as the credentials'. */
  readonly rotation: KafkaRotation;
  /** Whether Terraform may not delete topics, where the vendor's provider can hold them. */
  readonly deletionProtection: boolean;
}

/**
 * A region's topics, schemas, rights and archive. It works on the cluster itself, and so only from inside the
 * network wherever the cluster is private; it comes after the credentials, which have the platform's own key.
 */
export class KafkaTopicsStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: KafkaTopicsSettings) {
    super(scope, "kafka-topics", context);
    const { environment, account, region } = this.place;
    const kafka = this.read(kafkaContract, account, region);
    this.after("kafka-credentials", account, region);
    if (settings.service.vendor === "redpanda") {
      new RedpandaTopics(this, "Redpanda", {
        environment,
        plan: settings,
        region,
        clusterId: kafka.clusterId,
        clusterApiUrl: kafka.restEndpoint,
        rotation: settings.rotation,
        deletionProtection: settings.deletionProtection,
      });
      return;
    }
    const made = this.read(confluentAccountContract, account, region);
    dataPlaneProvider(this, environment, kafka);
    const { topics, archiveRights } = new ConfluentTopics(this, "Confluent", {
      plan: settings,
      region,
      accountIdOf: made.accountIds,
    });
    for (const format of SCHEMA_FORMATS) {
      const archived = Object.fromEntries(
        Object.entries(topics).filter(([name]) => {
          const { archived: wanted, schema } = settings.contract.topics[name]!;
          return wanted && !("noSchema" in schema) && schema.format === format;
        }),
      );
      if (Object.keys(archived).length === 0) continue;
      // S3 copies what comes after the rule, and nothing that was there before.
      this.after("storage-replication", account, region);
      new ArchiveSink(this, `Archive-${format.toLowerCase()}`, {
        name: `${roleName(environment, region, "kafka")}-${format.toLowerCase()}`,
        region: this.folder.awsRegion,
        bucket: bucketName(environment, this.account.id, this.folder.awsRegion, SINK_BUCKET),
        format,
        environmentId: made.environmentId,
        clusterId: kafka.clusterId,
        integrationId: made.integrationIds("archive"),
        accountIdOf: made.accountIds,
        topics: archived,
        rights: archiveRights,
      });
    }
  }
}
