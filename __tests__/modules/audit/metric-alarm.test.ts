import { Testing } from "cdktf";
import { MetricAlarm, type MetricAlarmProps } from "../../../modules/audit/metric-alarm";
import { resourcesOf } from "../../fixtures/resources";

const TOPIC = "arn:aws:sns:sa-east-1:222222222222:klap-prod-alarms";
const synth = (props: Partial<MetricAlarmProps> = {}): string =>
  Testing.synthScope((stack) => {
    new MetricAlarm(stack, "Late", {
      topicArn: TOPIC,
      name: "late",
      description: "Messages wait too long.",
      namespace: "AWS/SQS",
      metric: "ApproximateAgeOfOldestMessage",
      dimensions: { QueueName: "orders" },
      statistic: "Maximum",
      comparison: "GreaterThanThreshold",
      threshold: 60,
      whenSilent: "notBreaching",
      ...props,
    });
  });

describe("MetricAlarm", () => {
  it("tells the topic when it fires and when it clears, after three minutes unless told otherwise", () => {
    expect(Object.values(resourcesOf(synth(), "aws_cloudwatch_metric_alarm"))[0]).toMatchObject({
      alarm_actions: [TOPIC],
      ok_actions: [TOPIC],
      period: 60,
      evaluation_periods: 3,
      treat_missing_data: "notBreaching",
    });
  });

  it("rejects a name that CloudWatch does not take", () => {
    expect(() => synth({ name: "" })).toThrow('Late: name must be 1 to 255 characters long, got ""');
  });

  it("rejects a number of periods out of range", () => {
    expect(() => synth({ periods: 0 })).toThrow("Late: periods must be a whole number from 1 to 100, got 0");
  });

  it.each([
    { periodSeconds: 1_800, most: 48 },
    { periodSeconds: 86_400, most: 7 },
  ])("looks back no further than CloudWatch does, with periods of $periodSeconds seconds", (each) => {
    const { periodSeconds, most } = each;
    expect(() => synth({ periodSeconds, periods: most })).not.toThrow();
    expect(() => synth({ periodSeconds, periods: most + 1 })).toThrow(
      `Late: periods must be a whole number from 1 to ${most}, got ${most + 1}`,
    );
  });
});
