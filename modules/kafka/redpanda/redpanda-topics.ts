import { RedpandaProvider } from "@cdktf/provider-redpanda/lib/provider";
import { Schema } from "@cdktf/provider-redpanda/lib/schema";
import { Topic } from "@cdktf/provider-redpanda/lib/topic";
import { Construct } from "constructs";
import { Ephemeral } from "../../core/ephemeral";
import { kafkaSecretName } from "../../core/names";
import { topicConfig } from "../contract/topic-config";
import { ownTopics, topicName, valueSubject } from "../contract/topic-names";
import type { KafkaPlan } from "../service/kafka-service";
import type { KafkaRotation } from "../service/rotation";
import { userName } from "./user-name";

/** Redpanda Cloud keeps three copies of everything, and takes no other number; a majority confirms each write. */
const REPLICAS = 3;

export interface RedpandaTopicsProps {
  readonly environment: string;
  readonly plan: Pick<KafkaPlan, "contract">;
  readonly region: string;
  readonly clusterId: string;
  readonly clusterApiUrl: string;
  readonly rotation: KafkaRotation;
  /** Whether Terraform may not delete topics and schemas. */
  readonly deletionProtection: boolean;
}

/** A region's own topics with their schemas. Whose they are to read and write came with the users. */
export class RedpandaTopics extends Construct {
  public constructor(scope: Construct, id: string, props: RedpandaTopicsProps) {
    super(scope, id);
    const { environment, plan, region, clusterId, clusterApiUrl, rotation, deletionProtection } = props;
    const { contract } = plan;
    const allowDeletion = !deletionProtection;
    new RedpandaProvider(this, "provider");
    const platform = new Ephemeral(this, "Platform", {
      type: "aws_secretsmanager_secret_version",
      arguments: { secret_id: kafkaSecretName(environment, "platform") },
    });
    for (const name of ownTopics(contract, region)) {
      const topic = contract.topics[name]!;
      const made = new Topic(this, name, {
        clusterApiUrl,
        name: topicName(region, name),
        partitionCount: topic.partitions,
        replicationFactor: REPLICAS,
        configuration: { ...topicConfig(topic) },
        allowDeletion,
        lifecycle: { preventDestroy: true },
      });
      if ("noSchema" in topic.schema) continue;
      new Schema(this, `Schema-${name}`, {
        clusterId,
        subject: valueSubject(region, name),
        schemaType: topic.schema.format,
        schema: topic.schema.definition,
        compatibility: topic.schema.compatibility,
        username: userName("platform", rotation.current),
        passwordWo: `\${jsondecode(${platform.reference("secret_string")})["password"]}`,
        passwordWoVersion: rotation.current,
        allowDeletion,
        dependsOn: [made],
        lifecycle: { preventDestroy: true },
      });
    }
  }
}
