import { CloudwatchLogMetricFilter } from "@cdktf/provider-aws/lib/cloudwatch-log-metric-filter";
import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Testing } from "cdktf";
import { LogAlarm, type LogAlarmProps } from "../../../modules/audit/log-alarm";

const TOPIC = "arn:aws:sns:sa-east-1:111111111111:klap-org-alarms";
const synth = (props: Partial<LogAlarmProps> = {}): string =>
  Testing.synthScope((stack) => {
    new LogAlarm(stack, "Root", {
      environment: "org",
      name: "root-use",
      description: "Somebody used a root user.",
      logGroupName: "/aws/cloudtrail/klap-org-trail",
      pattern: '{ $.userIdentity.type = "Root" }',
      topicArn: TOPIC,
      ...props,
    });
  });

describe("LogAlarm", () => {
  it("counts what matches in the log group", () =>
    expect(synth()).toHaveResourceWithProperties(CloudwatchLogMetricFilter, {
      name: "klap-org-root-use",
      log_group_name: "/aws/cloudtrail/klap-org-trail",
      pattern: '{ $.userIdentity.type = "Root" }',
      metric_transformation: { name: "klap-org-root-use", namespace: "KLAP/Logs", value: "1" },
    }));

  it.each([
    ["the first", {}, 1],
    ["as many as told", { occurrences: 5 }, 5],
  ])("tells the topic of %s within five minutes", (_, props, threshold) =>
    expect(synth(props)).toHaveResourceWithProperties(CloudwatchMetricAlarm, {
      namespace: "KLAP/Logs",
      metric_name: "klap-org-root-use",
      comparison_operator: "GreaterThanOrEqualToThreshold",
      threshold,
      period: 300,
      evaluation_periods: 1,
      treat_missing_data: "notBreaching",
      alarm_actions: [TOPIC],
    }),
  );

  it("refuses a pattern longer than CloudWatch Logs takes", () =>
    expect(() => synth({ pattern: "a".repeat(1_025) })).toThrow(
      "stack/Root: pattern must be 1 to 1024 characters on one line, got",
    ));

  it.each(["", "Root use"])("refuses the name %p", (name) =>
    expect(() => synth({ name })).toThrow(
      `stack/Root: name must be 1 to 100 lower-case letters, digits and -, got "${name}"`,
    ),
  );

  it("refuses a number of occurrences out of range", () =>
    expect(() => synth({ occurrences: 0 })).toThrow(
      "stack/Root: occurrences must be a whole number from 1 to 10000, got 0",
    ));
});
