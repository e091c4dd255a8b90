import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { UserError } from "../modules/core/errors";
import { folderOf } from "../modules/core/environment";
import { ConfluentLink, type LinkEnd } from "../modules/kafka/confluent/confluent-link";
import { controlPlaneProvider } from "../modules/kafka/confluent/control-plane-provider";
import { linkName } from "../modules/kafka/confluent/link-name";
import {
  followedGroups,
  mirroredSubjects,
  mirroredTopics,
  topicName,
} from "../modules/kafka/contract/topic-names";
import { ShadowLink } from "../modules/kafka/redpanda/byovpc/shadow-link";
import type { KafkaPlan } from "../modules/kafka/service/kafka-service";
import type { KafkaRotation } from "../modules/kafka/service/rotation";
import { kafkaContract } from "./kafka";
import { confluentAccountContract } from "./kafka-account";

export interface KafkaLinksSettings extends KafkaPlan {
  readonly rotation: KafkaRotation;
  /** Whether Terraform may not delete the link, where the vendor's provider can hold it. */
  readonly deletionProtection: boolean;
}

/**
 * This region's side of the links to the clusters of all others. The state holds API keys: the stack is sealed,
 * and mints its own keys on the other side in place of reading them.
 */
export class KafkaLinksStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: KafkaLinksSettings) {
    super(scope, "kafka-links", context);
    const { account, region } = this.place;
    const { contract, regions, service, rotation } = settings;
    if (service.vendor === "redpanda") {
      this.#shadow(settings);
      return;
    }
    controlPlaneProvider(this);
    const end = (of: string): LinkEnd => {
      // Rights of the link on each side, and the topics it mirrors.
      this.after("kafka-topics", account, of);
      const { environmentId, accountIds } = this.read(confluentAccountContract, account, of);
      const kafka = this.read(kafkaContract, account, of);
      return {
        ...kafka,
        region: folderOf(this.environment, account, of).awsRegion,
        environmentId,
        accountId: accountIds("link"),
      };
    };
    const local = end(region);
    for (const other of regions.filter((each) => each !== region))
      new ConfluentLink(this, other, {
        name: linkName(region, other),
        local,
        remote: end(other),
        subjects: mirroredSubjects(contract, region),
        groupPrefixes: followedGroups(contract, region, other),
        rotation,
      });
  }

  /** The passive region copies the active one; the other way there is nothing. */
  #shadow({ contract, rotation, deletionProtection }: KafkaLinksSettings): void {
    const { environment, account, region } = this.place;
    const { recovery } = contract;
    if (recovery.mode !== "active-passive" || recovery.activeRegion === region)
      throw new UserError(
        `${this.node.id}: a shadow link copies another, active region, got "${recovery.mode}"`,
      );
    const { activeRegion } = recovery;
    for (const each of [activeRegion, region]) this.after("kafka-topics", account, each);
    const source = this.read(kafkaContract, account, activeRegion);
    const kafka = this.read(kafkaContract, account, region);
    new ShadowLink(this, "Shadow", {
      environment,
      name: `${activeRegion}-to-${region}`,
      sourceClusterId: source.clusterId,
      clusterId: kafka.clusterId,
      clusterApiUrl: kafka.restEndpoint,
      topics: mirroredTopics(contract).map((topic) => topicName(activeRegion, topic)),
      rotation,
      deletionProtection,
    });
  }
}
