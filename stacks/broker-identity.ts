import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { regionsOf } from "../modules/core/environment";
import { BrokerBoundary } from "../modules/kafka/redpanda/byovpc/broker-boundary";

/** Nothing to choose: the bound is the same wherever a vendor works in an account of ours. */
export type BrokerIdentitySettings = Record<string, never>;

/** What bounds the roles of the Kafka vendor's agent, before there are any. IAM knows no regions: one for the account. */
export class BrokerIdentityStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, _settings: BrokerIdentitySettings) {
    super(scope, "broker-identity", context);
    new BrokerBoundary(this, "Boundary", {
      environment: this.place.environment,
      accountId: this.account.id,
      regions: regionsOf(this.environment),
    });
  }
}
