import type { Construct } from "constructs";
import type { AlarmChoice } from "../modules/audit/metric-alarm";
import { ContainerCluster, type Insights } from "../modules/compute/container-cluster";
import { ExecAudit } from "../modules/compute/exec-audit";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { contract, id } from "../modules/core/contracts";
import { clusterName, execLogGroupName } from "../modules/core/names";
import { keysContract } from "./keys";

export interface ClusterSettings {
  readonly insights: Insights;
  /** Days that what operators do inside tasks is kept; whether they get in at all, each service's settings say. */
  readonly sessionLogRetentionDays: number;
  readonly alarms: AlarmChoice;
}

export const clusterContract = contract("cluster", 1, {
  /** Namespace by which services find each other. */
  namespaceArn: id("arn:aws:servicediscovery:"),
});

/** Cluster that runs an account's services on Fargate. Its name and ARN are derived (`clusterArn`). */
export class ClusterStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: ClusterSettings) {
    super(scope, "cluster", context);
    const { environment, account, region } = this.place;
    const { alarms, insights, sessionLogRetentionDays: retentionDays } = settings;
    // What operators type is masked from its first line on.
    this.after("log-protection", account, region);
    if ("topicArn" in alarms) this.after("alarms", account, region);
    const { keyArns } = this.read(keysContract, account, region);

    const { logGroupName } = new ExecAudit(this, "Exec", {
      environment,
      logGroupName: execLogGroupName(environment, account),
      logsKeyArn: keyArns("logs"),
      retentionDays,
      alarms,
    });
    const { namespaceArn } = new ContainerCluster(this, "Cluster", {
      name: clusterName(environment, account),
      insights,
      sessions: { logGroupName, keyArn: keyArns("messaging") },
    });
    this.publish(clusterContract, { namespaceArn });
  }
}
