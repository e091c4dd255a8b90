import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { contract, id } from "../modules/core/contracts";
import { accountOf } from "../modules/core/environment";
import { UserError } from "../modules/core/errors";
import { networkCidr, roleName } from "../modules/core/names";
import { subnetKey } from "../modules/core/tiers";
import { BrokerGroups } from "../modules/kafka/redpanda/byovpc/broker-groups";
import { BrokerRoles } from "../modules/kafka/redpanda/byovpc/broker-roles";
import { BrokerStorage } from "../modules/kafka/redpanda/byovpc/broker-storage";
import { ByovpcCluster } from "../modules/kafka/redpanda/byovpc/byovpc-cluster";
import type { KafkaPlan } from "../modules/kafka/service/kafka-service";
import { redpandaAccountContract } from "./kafka-account";
import { vpcContract } from "./vpc";

export interface BrokersSettings extends KafkaPlan {
  /** Account whose services are the clients. */
  readonly clients: string;
  /** Whether Terraform may not delete the cluster. */
  readonly deletionProtection: boolean;
}

/** What the clients' account needs of a cluster in the account of the brokers; nothing of it is secret. */
export const brokersContract = contract("brokers", 1, {
  clusterId: id(""),
  bootstrapServers: id(""),
  restEndpoint: id("https://"),
  registryEndpoint: id("https://"),
  endpointServiceName: id("com.amazonaws.vpce."),
});

/** Redpanda's cluster in a VPC of ours: storage, security groups and roles that its agent finds, and the cluster. */
export class BrokersStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: BrokersSettings) {
    super(scope, "brokers", context);
    const { environment, account, region } = this.place;
    const { zoneIds, awsRegion } = this.folder;
    const { service, regions, contract: wanted, clients, deletionProtection } = settings;
    if (service.vendor !== "redpanda" || service.cluster.type !== "byovpc")
      throw new UserError(
        `${this.node.id}: only Redpanda's BYOVPC runs in an account of ours, got "${service.cluster.type}"`,
      );
    this.after("broker-identity", account, "global");
    // The agent comes up only where it reaches its vendor.
    for (const layer of ["vpc-routes", "endpoints"]) this.after(layer, account, region);
    const { resourceGroupId } = this.read(redpandaAccountContract, clients, region);
    const vpc = this.read(vpcContract, account, region);
    const place = { environment, accountId: this.account.id, region: awsRegion };
    const subnetArns = zoneIds.map(
      (zoneId) =>
        `arn:aws:ec2:${awsRegion}:${this.account.id}:subnet/${vpc.subnetIds(subnetKey("nodes", zoneId))}`,
    );

    const storage = new BrokerStorage(this, "Storage", {
      ...place,
      organizationId: this.environment.organizationId,
    });
    const groups = new BrokerGroups(this, "Groups", {
      place,
      vpcId: vpc.vpcId,
      vpcCidr: networkCidr(environment, region, "streaming"),
      peerCidrs: Object.fromEntries(
        regions
          .filter((other) => other !== region)
          .map((other) => [other, networkCidr(environment, other, "streaming")]),
      ),
    });
    const roles = new BrokerRoles(this, "Roles", { ...place, ...storage, subnetArns });
    const cluster = new ByovpcCluster(this, "Cluster", {
      place,
      name: roleName(environment, region, "kafka"),
      resourceGroupId,
      throughputTier: service.cluster.throughputTier,
      zoneIds,
      vpcId: vpc.vpcId,
      subnetArns,
      storage,
      groups,
      roles,
      clientAccountIds: [accountOf(this.environment, clients).id],
      shadows: wanted.recovery.mode === "active-passive",
      deletionProtection,
    });
    const { clusterId, bootstrapServers, restEndpoint, registryEndpoint, endpointServiceName } = cluster;
    this.publish(brokersContract, {
      clusterId,
      bootstrapServers,
      restEndpoint,
      registryEndpoint,
      endpointServiceName,
    });
  }
}
