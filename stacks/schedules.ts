import type { Construct } from "constructs";
import type { AlarmChoice } from "../modules/audit/metric-alarm";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { liveFunctionArn, liveStateMachineArn } from "../modules/core/names";
import type { ScheduleTimes } from "../modules/serverless/schedule-times";
import { Schedules, type ScheduledTask } from "../modules/serverless/schedules";
import { keysContract } from "./keys";

export interface SchedulesSettings {
  /** Region whose schedules are switched on; the others have the same ones switched off. */
  readonly runsIn: string;
  /** By what they start, which is final. */
  readonly times: Readonly<Record<ScheduleName, ScheduleTimes>>;
  readonly alarms: AlarmChoice;
}

/** What is started by the clock. */
const TASKS = {
  reconciliation: {
    kind: "function",
    description: "Compares what was accepted, posted and settled",
  },
  settlement: { kind: "workflow", description: "Settles what merchants are owed" },
} as const;
export type ScheduleName = keyof typeof TASKS;

/** Schedules of an account's region: reconciliation and settlement. */
export class SchedulesStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: SchedulesSettings) {
    super(scope, "schedules", context);
    const { environment, account, region } = this.place;
    const { awsRegion } = this.folder;
    const { runsIn, times, alarms } = settings;
    this.after("identity", account, "global");
    for (const layer of ["functions", "settlement"]) this.after(layer, account, region);
    if ("topicArn" in alarms) this.after("alarms", account, region);

    const tasks = (Object.keys(TASKS) as ScheduleName[]).map((name): [string, ScheduledTask] => {
      const { kind, description } = TASKS[name];
      const arnOf = kind === "function" ? liveFunctionArn : liveStateMachineArn;
      const targetArn = arnOf(environment, this.account.id, awsRegion, name);
      return [name, { ...times[name], description, targetArn }];
    });
    new Schedules(this, "Schedules", {
      environment,
      accountId: this.account.id,
      region: awsRegion,
      tasks: Object.fromEntries(tasks),
      enabled: region === runsIn,
      messagingKeyArn: this.read(keysContract, account, region).keyArns("messaging"),
      alarms,
    });
  }
}
