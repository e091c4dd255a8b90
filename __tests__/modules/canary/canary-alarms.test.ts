import { Testing } from "cdktf";
import { CanaryAlarms, canaryAlarmNames } from "../../../modules/canary/canary-alarms";
import { resourcesOf } from "../../fixtures/resources";

describe("CanaryAlarms", () => {
  it("fire when payments fail twice in a row, and when nobody tries any more", () => {
    const json = Testing.synthScope((stack) => {
      new CanaryAlarms(stack, "Alarms", {
        name: "klap-prod-ingest",
        region: "sa-east-1",
        topicArn: "arn:aws:sns:sa-east-1:222222222222:klap-prod-alarms",
        everyMinutes: 5,
      });
    });
    const alarms = Object.values(resourcesOf(json, "aws_cloudwatch_metric_alarm"));
    expect(alarms.map(({ alarm_name }) => alarm_name)).toEqual(canaryAlarmNames("klap-prod-ingest"));
    const common = {
      namespace: "CloudWatchSynthetics",
      dimensions: { CanaryName: "klap-prod-ingest" },
      period: 300,
      comparison_operator: "LessThanThreshold",
    };
    expect(alarms).toEqual([
      expect.objectContaining({
        ...common,
        metric_name: "SuccessPercent",
        threshold: 100,
        evaluation_periods: 2,
        treat_missing_data: "notBreaching",
      }),
      expect.objectContaining({
        ...common,
        metric_name: "Duration",
        threshold: 0,
        evaluation_periods: 3,
        treat_missing_data: "breaching",
      }),
    ]);
  });
});
