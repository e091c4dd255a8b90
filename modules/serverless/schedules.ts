import { SchedulerSchedule } from "@cdktf/provider-aws/lib/scheduler-schedule";
import { SchedulerScheduleGroup } from "@cdktf/provider-aws/lib/scheduler-schedule-group";
import { Construct } from "constructs";
import { MetricAlarm, type AlarmChoice } from "../audit/metric-alarm";
import { requireNone } from "../core/checks";
import { failureQueueArn, resourceName } from "../core/names";
import type { PolicyStatement } from "../security/policy-document";
import { ServiceRole } from "../security/service-role";
import { FailureQueue } from "./failure-queue";
import { scheduleProblems, type ScheduleTimes } from "./schedule-times";

/** Hour and day of schedules are those of the people who wait for them. */
export const TIME_ZONE = "America/Santiago";

export interface ScheduledTask extends ScheduleTimes {
  readonly description: string;
  /** ARN of the alias of a state machine. */
  readonly targetArn: string;
}

export interface SchedulesProps {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  /** By a name that never changes. */
  readonly tasks: Readonly<Record<string, ScheduledTask>>;
  /** Whether this region runs them: exactly one does. */
  readonly enabled: boolean;
  readonly messagingKeyArn: string;
  readonly alarms: AlarmChoice;
}

/** Names of the alarms of a group of schedules, as dashboards show them. */
export function scheduleAlarmNames(environment: string): readonly string[] {
  return [`${resourceName(environment, "schedules")}-dropped`, `${resourceName(environment, "schedules")}-failures-waiting`];
}

/**
 * What starts by the clock, in Chile's time. Every region has all schedules, and one region has them switched on, so
 * that taking over is a change of state and needs nothing to be made. What could not be started ends in a queue.
 * @throws PropsError if a time, window or limit is none that Scheduler takes, or a time does not come every day.
 * @see https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html
 */
export class Schedules extends Construct {
  public constructor(scope: Construct, id: string, props: SchedulesProps) {
    super(scope, id);
    const { environment, accountId, region, tasks, enabled, messagingKeyArn, alarms } = props;
    for (const [name, task] of Object.entries(tasks)) requireNone(this, scheduleProblems(`tasks.${name}`, task));

    const group = new SchedulerScheduleGroup(this, "Resource", { name: resourceName(environment, "schedules") });
    const failures = new FailureQueue(this, "Failures", { ...props, source: "schedules" });
    const role = new ServiceRole(this, "Role", {
      environment,
      accountId,
      region,
      purpose: "schedules",
      service: "scheduler.amazonaws.com",
      source: {
        arn: `arn:aws:scheduler:${region}:${accountId}:schedule-group/${resourceName(environment, "schedules")}`,
      },
      permissions: permissions(props),
    });
    for (const [name, task] of Object.entries(tasks))
      new SchedulerSchedule(this, name, {
        name,
        groupName: group.name,
        description: task.description,
        state: enabled ? "ENABLED" : "DISABLED",
        scheduleExpression: task.at,
        scheduleExpressionTimezone: TIME_ZONE,
        flexibleTimeWindow:
          task.windowMinutes === 0
            ? { mode: "OFF" }
            : { mode: "FLEXIBLE", maximumWindowInMinutes: task.windowMinutes },
        kmsKeyArn: messagingKeyArn,
        target: {
          arn: task.targetArn,
          roleArn: role.roleArn,
          // The same for every try, so that what runs can tell a repeated start.
          input: JSON.stringify({ schedule: name, scheduledFor: "<aws.scheduler.scheduled-time>" }),
          deadLetterConfig: { arn: failures.queueArn },
          retryPolicy: {
            maximumEventAgeInSeconds: task.retryMinutes * 60,
            maximumRetryAttempts: task.retryAttempts,
          },
        },
        dependsOn: [role.permissions],
      });
    if ("topicArn" in alarms)
      new MetricAlarm(this, "Dropped", {
        topicArn: alarms.topicArn,
        name: scheduleAlarmNames(environment)[0]!,
        description: "A schedule did not start what it should, not even after all retries",
        namespace: "AWS/Scheduler",
        metric: "InvocationDroppedCount",
        dimensions: { ScheduleGroup: resourceName(environment, "schedules") },
        statistic: "Sum",
        comparison: "GreaterThanThreshold",
        threshold: 0,
        periods: 1,
        whenSilent: "notBreaching",
      });
  }
}

function permissions(props: SchedulesProps): PolicyStatement[] {
  const { environment, accountId, region, tasks, messagingKeyArn } = props;
  const group = resourceName(environment, "schedules");
  return [
    {
      Sid: "StartWorkflows",
      Effect: "Allow",
      Action: "states:StartExecution",
      Resource: Object.values(tasks).map(({ targetArn }) => targetArn),
    },
    {
      Sid: "PutFailures",
      Effect: "Allow",
      Action: "sqs:SendMessage",
      Resource: failureQueueArn(environment, accountId, region, "schedules"),
    },
    {
      Sid: "EncryptFailures",
      Effect: "Allow",
      Action: ["kms:Decrypt", "kms:GenerateDataKey"],
      Resource: messagingKeyArn,
      Condition: { StringEquals: { "kms:ViaService": `sqs.${region}.amazonaws.com` } },
    },
    {
      Sid: "ReadSchedules",
      Effect: "Allow",
      Action: "kms:Decrypt",
      Resource: messagingKeyArn,
      Condition: {
        ArnLike: {
          "kms:EncryptionContext:aws:scheduler:schedule:arn": `arn:aws:scheduler:${region}:${accountId}:schedule/${group}/*`,
        },
      },
    },
  ];
}
