import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { UserError } from "../modules/core/errors";
import { folderOf } from "../modules/core/environment";
import { ConfluentLink, type LinkEnd } from "../modules/kafka/confluent/confluent-link";
import { controlPlaneProvider } from "../modules/kafka/confluent/control-plane-provider";
import { linkName } from "../modules/kafka/confluent/link-name";
import { followedGroups, mirroredSubjects } from "../modules/kafka/contract/topic-names";
import type { KafkaPlan } from "../modules/kafka/service/kafka-service";
import type { KafkaRotation } from "../modules/kafka/service/rotation";
import { kafkaContract } from "./kafka";
import { confluentAccountContract } from "./kafka-account";

export interface KafkaLinksSettings extends KafkaPlan {
  readonly rotation: KafkaRotation;
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
    if (service.vendor !== "confluent")
      throw new UserError(
        `${this.node.id}: only Confluent links clusters both ways, got "${service.vendor}"`,
      );
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
}
