import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { contract, id, ids } from "../modules/core/contracts";
import { bucketName, environmentCidr, resourceName } from "../modules/core/names";
import { BrokerVpc } from "../modules/network/broker-vpc";
import { FlowLogs } from "../modules/network/flow-logs";
import type { KafkaWay } from "../modules/network/kafka-way";
import { TransitAttachment } from "../modules/network/transit-attachment";
import { subnetKey } from "../modules/core/tiers";
import { WorkloadVpc } from "../modules/network/workload-vpc";
import { keysContract } from "./keys";
import { transitContract } from "./transit";

export interface VpcSettings {
  /** Block of the VPC in the address plan: a /16 for a workload, a /17 for brokers. */
  readonly cidr: string;
  /** What the VPC is for: the account's own services, or the brokers that a Kafka vendor runs in it. @default "workload" */
  readonly layout?: "workload" | "brokers";
  /** How hosts of a workload reach Kafka. @default "confluent-endpoint" */
  readonly kafkaWay?: KafkaWay;
  /** Whether the tier `ingress` is reached from the internet. */
  readonly publicIngress: boolean;
  /** Days that flow logs are kept at hand; the log archive keeps them longer. */
  readonly flowLogRetentionDays: number;
}

export const vpcContract = contract("vpc", 1, {
  vpcId: id("vpc-"),
  /** By `<tier>-<zone id>`. */
  subnetIds: ids("subnet-"),
  /** By `<tier>-<zone id>`. */
  routeTableIds: ids("rtb-"),
  /** Attachment to the Transit Gateway; pending until the layer `attachments` has accepted it. */
  attachmentId: id("tgw-attach-"),
});

/** VPC of a workload or of brokers: its tiers in each zone, and the request to join the region's Transit Gateway. */
export class VpcStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: VpcSettings) {
    super(scope, "vpc", context);
    const { environment, account, region } = this.place;
    const { zoneIds, awsRegion } = this.folder;
    const name = resourceName(environment, account);
    for (const layer of ["public-access", "storage", "log-protection"]) this.after(layer, account, region);
    const { transitGatewayId } = this.read(transitContract, "network", region);

    const network = this.#network(settings, name);
    const { vpcId, subnetIds, routeTableIds } = network;
    const { attachmentId } = new TransitAttachment(this, "Transit", {
      name,
      transitGatewayId,
      vpcId,
      subnetIds: zoneIds.map((zoneId) => subnetIds[subnetKey("transit", zoneId)]!),
    });
    this.after("identity", this.place.account, "global");
    new FlowLogs(this, "FlowLogs", {
      vpcId,
      network: account,
      environment,
      accountId: this.account.id,
      region: awsRegion,
      kmsKeyArn: this.read(keysContract, account, region).keyArns("logs"),
      retentionDays: settings.flowLogRetentionDays,
      archiveBucket: bucketName(environment, this.account.id, awsRegion, "log-archive"),
    });
    this.publish(vpcContract, { vpcId, subnetIds, routeTableIds, attachmentId });
  }

  #network(settings: VpcSettings, name: string): WorkloadVpc | BrokerVpc {
    const { environment } = this.place;
    const { zoneIds } = this.folder;
    const { cidr, layout = "workload", publicIngress, kafkaWay = "confluent-endpoint" } = settings;
    if (layout === "brokers") return new BrokerVpc(this, "Network", { cidr, name, zoneIds });
    return new WorkloadVpc(this, "Network", {
      cidr,
      publicIngress,
      name,
      zoneIds,
      environmentCidr: environmentCidr(environment),
      onPremisesCidrs: this.environment.onPremises?.cidrs ?? [],
      kafkaWay,
    });
  }
}
