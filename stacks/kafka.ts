import type { Construct } from "constructs";
import type { AlarmChoice } from "../modules/audit/metric-alarm";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { contract, id } from "../modules/core/contracts";
import { UserError } from "../modules/core/errors";
import { resourceName, roleName } from "../modules/core/names";
import { subnetKey } from "../modules/core/tiers";
import { ConfluentCluster } from "../modules/kafka/confluent/confluent-cluster";
import { controlPlaneProvider } from "../modules/kafka/confluent/control-plane-provider";
import { mirroredRegions } from "../modules/kafka/contract/topic-names";
import { PrivateAccess } from "../modules/kafka/confluent/private-access";
import { PrivateLink } from "../modules/kafka/redpanda/byovpc/private-link";
import { ServerlessCluster } from "../modules/kafka/redpanda/serverless-cluster";
import type { ConfluentService, KafkaPlan, RedpandaService } from "../modules/kafka/service/kafka-service";
import { brokersContract } from "./brokers";
import { confluentAccountContract, redpandaAccountContract } from "./kafka-account";
import { vpcContract } from "./vpc";

export interface KafkaSettings extends KafkaPlan {
  /** Networks whose hosts may call Kafka, by a key that never changes. */
  readonly clientCidrs: Readonly<Record<string, string>>;
  /** Whether the vendor refuses to delete the cluster. */
  readonly deletionProtection: boolean;
  readonly alarms: AlarmChoice;
}

/** What a client or a further layer needs of a region's cluster; nothing of it is secret. */
export const kafkaContract = contract("kafka", 1, {
  clusterId: id("lkc-"),
  bootstrapServers: id("lkc-"),
  /** Confluent's REST endpoint, or the API of a cluster at Redpanda. */
  restEndpoint: id("https://"),
  registryId: id("lsrc-"),
  registryEndpoint: id("https://"),
});

/** A region's Kafka cluster with the network's way to it. Made through the vendor's control plane, from anywhere. */
export class KafkaStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: KafkaSettings) {
    super(scope, "kafka", context);
    const { service } = settings;
    if (service.vendor === "confluent") this.#confluent(settings, service);
    else this.#redpanda(settings, service);
  }

  #confluent(settings: KafkaSettings, service: ConfluentService): void {
    const { environment, account, region } = this.place;
    const { awsRegion, zoneIds } = this.folder;
    if (service.cluster.type !== "enterprise")
      throw new UserError(
        `${this.node.id}: service.cluster.type must be enterprise, got "${service.cluster.type}"`,
      );
    const vpc = this.read(vpcContract, account, region);
    const made = this.read(confluentAccountContract, account, region);
    if ("topicArn" in settings.alarms) this.after("alarms", account, region);

    controlPlaneProvider(this);
    const { accessPoint } = new PrivateAccess(this, "Access", {
      name: resourceName(environment, account),
      region: awsRegion,
      vpcId: vpc.vpcId,
      subnetIds: zoneIds.map((zoneId) => vpc.subnetIds(subnetKey("endpoints", zoneId))),
      clientCidrs: settings.clientCidrs,
      environmentId: made.environmentId,
      gatewayId: made.gatewayId,
      serviceName: made.endpointServiceName,
      alarms: settings.alarms,
    });
    const cluster = new ConfluentCluster(this, "Cluster", {
      name: roleName(environment, region, "kafka"),
      region: awsRegion,
      maxUnits: service.cluster.maxUnits,
      principals: settings.contract.principals,
      environmentId: made.environmentId,
      byokKeyId: made.byokKeyId,
      accessPoint,
      accountIdOf: made.accountIds,
      mirroredHomes: mirroredRegions(settings.contract, region, settings.regions),
      deletionProtection: settings.deletionProtection,
    });
    const { clusterId, bootstrapServers, restEndpoint, registryId, registryEndpoint } = cluster;
    this.publish(kafkaContract, { clusterId, bootstrapServers, restEndpoint, registryId, registryEndpoint });
  }

  #redpanda(settings: KafkaSettings, { cluster: kind }: RedpandaService): void {
    if (kind.type === "byovpc") this.#privateLink(settings, kind.account);
    else this.#serverless(settings, kind.vendorRegion);
  }

  /** The cluster is in an account of its own; here is the way to it. */
  #privateLink({ clientCidrs, alarms }: KafkaSettings, brokers: string): void {
    const { environment, account, region } = this.place;
    const vpc = this.read(vpcContract, account, region);
    const cluster = this.read(brokersContract, brokers, region);
    if ("topicArn" in alarms) this.after("alarms", account, region);
    new PrivateLink(this, "Link", {
      name: resourceName(environment, account),
      vpcId: vpc.vpcId,
      subnetIds: this.folder.zoneIds.map((zoneId) => vpc.subnetIds(subnetKey("endpoints", zoneId))),
      clientCidrs,
      serviceName: cluster.endpointServiceName,
      alarms,
    });
    const { clusterId, bootstrapServers, restEndpoint, registryEndpoint } = cluster;
    // The registry is a part of the cluster.
    const registryId = clusterId;
    this.publish(kafkaContract, { clusterId, bootstrapServers, restEndpoint, registryId, registryEndpoint });
  }

  #serverless({ deletionProtection }: KafkaSettings, vendorRegion: string): void {
    const { environment, account, region } = this.place;
    const { resourceGroupId } = this.read(redpandaAccountContract, account, region);
    const cluster = new ServerlessCluster(this, "Cluster", {
      name: roleName(environment, region, "kafka"),
      vendorRegion,
      resourceGroupId,
      deletionProtection,
    });
    const { clusterId, bootstrapServers, restEndpoint, registryEndpoint } = cluster;
    const registryId = clusterId;
    this.publish(kafkaContract, { clusterId, bootstrapServers, restEndpoint, registryId, registryEndpoint });
  }
}
