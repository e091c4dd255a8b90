import { SchedulerSchedule } from "@cdktf/provider-aws/lib/scheduler-schedule";
import { scheduleAlarmNames, Schedules, type SchedulesProps } from "../../../modules/serverless/schedules";
import { policyOf } from "../../fixtures/policy-of";
import { resourcesOf } from "../../fixtures/resources";
import { ALARMS, PLACE, synthesized } from "../../fixtures/serverless";

const TARGET = "arn:aws:states:sa-east-1:222222222222:stateMachine:klap-prod-job:live";
const TASK = {
  at: "cron(15 3 * * ? *)",
  windowMinutes: 5,
  retryMinutes: 30,
  retryAttempts: 3,
  description: "Does the job",
  targetArn: TARGET,
};
const synth = (props: Partial<SchedulesProps> = {}): string =>
  synthesized(
    (scope) =>
      new Schedules(scope, "Schedules", {
        ...PLACE,
        tasks: { job: TASK },
        enabled: true,
        messagingKeyArn: "key",
        alarms: ALARMS,
        ...props,
      }),
  );
const schedule = (props: Partial<SchedulesProps> = {}) =>
  Object.values(resourcesOf(synth(props), "aws_scheduler_schedule"))[0]!;

describe("Schedules", () => {
  it("starts what it should in Chile's time, encrypted, within a window", () =>
    expect(synth()).toHaveResourceWithProperties(SchedulerSchedule, {
      name: "job",
      schedule_expression: "cron(15 3 * * ? *)",
      schedule_expression_timezone: "America/Santiago",
      flexible_time_window: { mode: "FLEXIBLE", maximum_window_in_minutes: 5 },
      kms_key_arn: "key",
      state: "ENABLED",
    }));

  it("starts at once where there is no window", () =>
    expect(schedule({ tasks: { job: { ...TASK, windowMinutes: 0 } } }).flexible_time_window).toEqual({
      mode: "OFF",
    }));

  it("is there and switched off in a region that does not run it", () =>
    expect(schedule({ enabled: false }).state).toBe("DISABLED"));

  it("tells the target when it should have begun, tries again, and keeps what it could not start", () =>
    expect(schedule().target).toMatchObject({
      arn: TARGET,
      input: '{"schedule":"job","scheduledFor":"<aws.scheduler.scheduled-time>"}',
      retry_policy: { maximum_event_age_in_seconds: 1_800, maximum_retry_attempts: 3 },
      dead_letter_config: { arn: expect.stringMatching(/aws_sqs_queue\..*\.arn/) as string },
    }));

  it("may start these targets only, for its own group only", () => {
    expect(policyOf(synth(), "aws_iam_role_policy").StartWorkflows!.Resource).toEqual([TARGET]);
    expect(Object.values(resourcesOf(synth(), "aws_iam_role"))[0]!.assume_role_policy).toContain(
      "arn:aws:scheduler:sa-east-1:222222222222:schedule-group/klap-prod-schedules",
    );
  });

  it("tells of what it gave up", () => {
    const names = Object.values(resourcesOf(synth(), "aws_cloudwatch_metric_alarm")).map(
      ({ alarm_name }) => alarm_name as string,
    );
    expect(names.sort()).toEqual([...scheduleAlarmNames("prod")].sort());
    expect(resourcesOf(synth({ alarms: { noAlarms: "a test" } }), "aws_cloudwatch_metric_alarm")).toEqual({});
  });

  it("refuses times that do not come every day", () =>
    expect(() => synth({ tasks: { job: { ...TASK, at: "cron(0 0 * * ? *)" } } })).toThrow(
      "Schedules: tasks.job.at must be in hours from 1 to 19, which come once and have UTC's date",
    ));
});
