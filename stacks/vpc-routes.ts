import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { environmentCidr } from "../modules/core/names";
import type { KafkaWay } from "../modules/network/kafka-way";
import { BROKER_REACH, TransitRoutes, workloadReach } from "../modules/network/transit-routes";
import { transitContract } from "./transit";
import { vpcContract } from "./vpc";

export interface VpcRoutesSettings {
  /** Which tiers there are; the same as the VPC's. @default "workload" */
  readonly layout?: "workload" | "brokers";
  /** How hosts of a workload reach Kafka; the same as the VPC's. @default "confluent-endpoint" */
  readonly kafkaWay?: KafkaWay;
}

/** Routes of a VPC to the Transit Gateway, once its attachment is accepted. */
export class VpcRoutesStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: VpcRoutesSettings) {
    super(scope, "vpc-routes", context);
    const { environment, account, region } = this.place;
    const { layout = "workload", kafkaWay = "confluent-endpoint" } = settings;
    this.after("attachments", "network", region);
    const { transitGatewayId } = this.read(transitContract, "network", region);
    const { routeTableIds } = this.read(vpcContract, account, region);
    new TransitRoutes(this, "Transit", {
      transitGatewayId,
      zoneIds: this.folder.zoneIds,
      reach: layout === "brokers" ? BROKER_REACH : workloadReach(kafkaWay),
      routeTableIds,
      privateCidrs: [environmentCidr(environment), ...(this.environment.onPremises?.cidrs ?? [])],
    });
  }
}
