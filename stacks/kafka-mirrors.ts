import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { UserError } from "../modules/core/errors";
import { ConfluentMirrors } from "../modules/kafka/confluent/confluent-mirrors";
import { dataPlaneProvider } from "../modules/kafka/confluent/data-plane-provider";
import { linkName } from "../modules/kafka/confluent/link-name";
import { mirroredRegions, mirroredTopics } from "../modules/kafka/contract/topic-names";
import type { KafkaPlan } from "../modules/kafka/service/kafka-service";
import { kafkaContract } from "./kafka";

export type KafkaMirrorsSettings = KafkaPlan;

/** Copies of other regions' topics. Both sides of each link have to be there. */
export class KafkaMirrorsStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: KafkaMirrorsSettings) {
    super(scope, "kafka-mirrors", context);
    const { environment, account, region } = this.place;
    const { contract, regions, service } = settings;
    if (service.vendor !== "confluent")
      throw new UserError(`${this.node.id}: only Confluent has mirror topics, got "${service.vendor}"`);
    const kafka = this.read(kafkaContract, account, region);
    for (const each of regions) this.after("kafka-links", account, each);
    this.after("kafka-credentials", account, region);
    dataPlaneProvider(this, environment, kafka);
    for (const home of mirroredRegions(contract, region, regions))
      new ConfluentMirrors(this, home, {
        clusterId: kafka.clusterId,
        restEndpoint: kafka.restEndpoint,
        home,
        linkName: linkName(region, home),
        topics: mirroredTopics(contract),
      });
  }
}
