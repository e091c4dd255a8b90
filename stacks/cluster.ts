import type { Construct } from "constructs";
import type { AlarmChoice } from "../modules/audit/metric-alarm";
import { ContainerCluster, type ExecChoice, type Insights } from "../modules/compute/container-cluster";
import { ExecAudit } from "../modules/compute/exec-audit";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { contract, id } from "../modules/core/contracts";
import { clusterName, execLogGroupName } from "../modules/core/names";
import { keysContract } from "./keys";

export interface ClusterSettings {
  readonly insights: Insights;
  /** Whether operators get into tasks, and how long what they do there is kept; or why nobody does. */
  readonly exec: { readonly logRetentionDays: number } | { readonly noExec: string };
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
    const { account, region } = this.place;
    if ("topicArn" in settings.alarms) this.after("alarms", account, region);

    const { namespaceArn } = new ContainerCluster(this, "Cluster", {
      name: clusterName(this.environment.name, account),
      insights: settings.insights,
      exec: this.#exec(settings),
    });
    this.publish(clusterContract, { namespaceArn });
  }

  #exec({ exec, alarms }: ClusterSettings): ExecChoice {
    if ("noExec" in exec) return exec;
    const { environment, account, region } = this.place;
    const { keyArns } = this.read(keysContract, account, region);
    const { logGroupName } = new ExecAudit(this, "Exec", {
      environment,
      logGroupName: execLogGroupName(environment, account),
      logsKeyArn: keyArns("logs"),
      retentionDays: exec.logRetentionDays,
      alarms,
    });
    return { logGroupName, keyArn: keyArns("messaging") };
  }
}
