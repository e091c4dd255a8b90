import type { Construct } from "constructs";
import type { AlarmChoice } from "../modules/audit/metric-alarm";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { liveFunctionArn, liveStateMachineArn } from "../modules/core/names";
import type { Definition } from "../modules/serverless/state-machine/definition";
import { StateMachine } from "../modules/serverless/state-machine/state-machine";
import { reconciliation } from "../modules/serverless/workflows/reconciliation";
import { reversal } from "../modules/serverless/workflows/reversal";
import { settlement } from "../modules/serverless/workflows/settlement";
import { keysContract } from "./keys";

export interface SettlementSettings {
  /** Pages of batches that one execution settles at most. */
  readonly maxPages: number;
  /** Pages that are submitted at once. */
  readonly concurrency: number;
  readonly logRetentionDays: number;
  readonly alarms: AlarmChoice;
}

/** Functions that the workflows call. */
export const SETTLEMENT_FUNCTIONS = {
  collect: "settlement-collect",
  submit: "settlement-submit",
  record: "settlement-record",
  reverse: "reversal-submit",
  compare: "reconciliation",
} as const;

/** Names of the workflows, which are final. */
export const WORKFLOWS = ["settlement", "reversal", "reconciliation"] as const;

/** Workflows after a transaction: settlement and reversal, which move money, and the reconciliation of both. */
export class SettlementStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: SettlementSettings) {
    super(scope, "settlement", context);
    const { environment, account, region } = this.place;
    const { awsRegion } = this.folder;
    const { maxPages, concurrency, logRetentionDays, alarms } = settings;
    this.after("identity", account, "global");
    for (const layer of ["functions", "log-protection"]) this.after(layer, account, region);
    if ("topicArn" in alarms) this.after("alarms", account, region);
    const { keyArns } = this.read(keysContract, account, region);

    const call = (what: keyof typeof SETTLEMENT_FUNCTIONS): string =>
      liveFunctionArn(environment, this.account.id, awsRegion, SETTLEMENT_FUNCTIONS[what]);
    const workflows: Readonly<Record<(typeof WORKFLOWS)[number], Definition>> = {
      settlement: settlement({
        collectArn: call("collect"),
        submitArn: call("submit"),
        recordArn: call("record"),
        ownArn: liveStateMachineArn(environment, this.account.id, awsRegion, "settlement"),
        maxPages,
        concurrency,
      }),
      reversal: reversal({ submitArn: call("reverse") }),
      reconciliation: reconciliation({ compareArn: call("compare") }),
    };
    for (const name of WORKFLOWS)
      new StateMachine(this, name, {
        environment,
        accountId: this.account.id,
        region: awsRegion,
        name,
        definition: workflows[name],
        messagingKeyArn: keyArns("messaging"),
        logsKeyArn: keyArns("logs"),
        logRetentionDays,
        alarms,
      });
  }
}
