import type { Construct } from "constructs";
import type { AlarmChoice } from "../modules/audit/metric-alarm";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { liveStateMachineArn } from "../modules/core/names";
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
const WORKFLOWS = {
  settlement: "Settles what merchants are owed for the day before",
  reconciliation: "Compares what was posted on the day before with what was settled for it",
} as const;
export type ScheduleName = keyof typeof WORKFLOWS;

/** What the clock starts in an account's region: settlement and reconciliation. */
export class SchedulesStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: SchedulesSettings) {
    super(scope, "schedules", context);
    const { environment, account, region } = this.place;
    const { awsRegion } = this.folder;
    const { runsIn, times, alarms } = settings;
    this.after("identity", account, "global");
    this.after("settlement", account, region);
    if ("topicArn" in alarms) this.after("alarms", account, region);

    const tasks = (Object.keys(WORKFLOWS) as ScheduleName[]).map((name): [string, ScheduledTask] => [
      name,
      {
        ...times[name],
        description: WORKFLOWS[name],
        targetArn: liveStateMachineArn(environment, this.account.id, awsRegion, name),
      },
    ]);
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
