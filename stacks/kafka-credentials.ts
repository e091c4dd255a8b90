import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { ConfluentCredentials } from "../modules/kafka/confluent/confluent-credentials";
import { controlPlaneProvider } from "../modules/kafka/confluent/control-plane-provider";
import { mirroredRegions } from "../modules/kafka/contract/topic-names";
import { RedpandaCredentials } from "../modules/kafka/redpanda/redpanda-credentials";
import { RedpandaRights } from "../modules/kafka/redpanda/redpanda-rights";
import type { KafkaPlan } from "../modules/kafka/service/kafka-service";
import type { KafkaRotation } from "../modules/kafka/service/rotation";
import { kafkaContract } from "./kafka";
import { confluentAccountContract } from "./kafka-account";
import { keysContract } from "./keys";

export interface KafkaCredentialsSettings extends KafkaPlan {
  readonly rotation: KafkaRotation;
  /** Days in which a deleted secret can be had back, 7 to 30, or 0, which frees its name at once. */
  readonly recoveryDays: number;
}

/**
 * What every principal signs in to the region's Kafka with. With Confluent the state holds API keys: the stack is
 * sealed, which means that it publishes nothing. Readers come after it and read the secrets themselves.
 */
export class KafkaCredentialsStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: KafkaCredentialsSettings) {
    super(scope, "kafka-credentials", context);
    const { environment, account, region } = this.place;
    const kafka = this.read(kafkaContract, account, region);
    const shared = {
      environment,
      principals: ["platform", ...Object.keys(settings.contract.principals)],
      bootstrapServers: kafka.bootstrapServers,
      registryEndpoint: kafka.registryEndpoint,
      rotation: settings.rotation,
      dataKeyArn: this.read(keysContract, account, region).keyArns("data"),
      recoveryDays: settings.recoveryDays,
    };
    if (settings.service.vendor === "redpanda") {
      const readers = shadowRegions(settings, region);
      const clusterApiUrl = kafka.restEndpoint;
      const { users } = new RedpandaCredentials(this, "Redpanda", {
        ...shared,
        principals: [...shared.principals, ...(readers.length > 0 ? ["link"] : [])],
        clusterApiUrl,
        linkKeyArns: Object.fromEntries(
          readers.map((other) => [other, this.read(keysContract, account, other).keyArns("data")]),
        ),
      });
      new RedpandaRights(this, "Rights", {
        plan: settings,
        region,
        clusterApiUrl,
        rotation: settings.rotation,
        users,
      });
      return;
    }
    const made = this.read(confluentAccountContract, account, region);
    controlPlaneProvider(this);
    new ConfluentCredentials(this, "Confluent", {
      ...shared,
      region: this.folder.awsRegion,
      accountIdOf: made.accountIds,
      environmentId: made.environmentId,
      clusterId: kafka.clusterId,
      registryId: kafka.registryId,
    });
  }
}

/** Regions whose shadow links copy a region's topics. */
function shadowRegions({ contract, regions }: KafkaPlan, region: string): string[] {
  return regions.filter(
    (other) => other !== region && mirroredRegions(contract, other, regions).includes(region),
  );
}
