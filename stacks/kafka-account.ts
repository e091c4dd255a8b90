import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { contract, id, ids } from "../modules/core/contracts";
import { ConfluentAccount } from "../modules/kafka/confluent/confluent-account";
import { RedpandaAccount } from "../modules/kafka/redpanda/redpanda-account";
import type { KafkaPlan } from "../modules/kafka/service/kafka-service";
import { keysContract } from "./keys";

export type KafkaAccountSettings = KafkaPlan;

/** What Confluent gives a region before there is a cluster. */
export const confluentAccountContract = contract("kafka-account", 1, {
  environmentId: id("env-"),
  gatewayId: id("gw-"),
  /** Endpoint service of the gateway. */
  endpointServiceName: id("com.amazonaws.vpce."),
  byokKeyId: id("cck-"),
  /** Ways into buckets by purpose: `archive` where something is archived. */
  integrationIds: ids("cspi-"),
  /** Service accounts by principal, the platform's own included. */
  accountIds: ids("sa-"),
});

/** What Redpanda gives a region before there is a cluster. */
export const redpandaAccountContract = contract("kafka-account", 1, { resourceGroupId: id("") });

/** A region's place at the Kafka vendor: who is who, what encrypts, and where the network goes in. */
export class KafkaAccountStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: KafkaAccountSettings) {
    super(scope, "kafka-account", context);
    const { environment, account, region } = this.place;
    const place = { environment, accountId: this.account.id, region: this.folder.awsRegion };
    if (settings.service.vendor === "redpanda") {
      this.publish(redpandaAccountContract, {
        resourceGroupId: new RedpandaAccount(this, "Redpanda", place).resourceGroupId,
      });
      return;
    }
    const archived = Object.values(settings.contract.topics).some((topic) => topic.archived);
    if (archived) {
      this.after("identity", account, "global");
      this.after("storage", account, region);
    }
    const made = new ConfluentAccount(this, "Confluent", {
      ...place,
      governance: settings.service.governance,
      principals: Object.keys(settings.contract.principals),
      archiveKeyArn: archived ? this.read(keysContract, account, region).keyArns("data") : undefined,
    });
    this.publish(confluentAccountContract, made.ids);
  }
}
