import type { Construct } from "constructs";
import { AlarmTopic, type AlarmSubscription } from "../modules/audit/alarm-topic";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { CostAnomalies, type AnomalyMonitorChoice } from "../modules/costs/cost-anomalies";
import { CostBudget } from "../modules/costs/cost-budget";
import { EncryptionKey } from "../modules/security/encryption-key";
import { alarms, callersThrough, topicPublishers } from "../modules/security/key-users";

export interface CostsSettings {
  /** What the account may cost in a month, in whole US dollars. */
  readonly monthlyUsd: number;
  /** US dollars beyond what was to be expected, from which an anomaly is told of. */
  readonly anomalyUsd: number;
  /** Whether the account's one monitor of services is made here, or which one is there already. */
  readonly anomalyMonitor: AnomalyMonitorChoice;
  /** Whom costs reach, at least one, under keys that never change. */
  readonly subscriptions: Readonly<Record<string, AlarmSubscription>>;
}

/**
 * Watch over an account's costs. Billing lives in us-east-1 alone, where not every environment has a region folder:
 * topic and key are the layer's own.
 */
export class CostsStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: CostsSettings) {
    super(scope, "costs", context);
    const { environment } = this.place;
    const place = { accountId: this.account.id, region: this.folder.awsRegion };
    const { monthlyUsd, anomalyUsd, anomalyMonitor, subscriptions } = settings;

    const { keyArn } = new EncryptionKey(this, "Key", {
      environment,
      accountId: place.accountId,
      purpose: "costs",
      users: [alarms(place), topicPublishers(["budgets", "costalerts"], place), callersThrough("sns", place)],
      role: { kind: "primary" },
    });
    const { topicArn } = new AlarmTopic(this, "Topic", {
      ...place,
      environment,
      purpose: "costs",
      keyArn,
      subscriptions,
    });
    new CostBudget(this, "Budget", { environment, accountId: place.accountId, monthlyUsd, topicArn });
    new CostAnomalies(this, "Anomalies", {
      environment,
      monitor: anomalyMonitor,
      impactUsd: anomalyUsd,
      topicArn,
    });
  }
}
