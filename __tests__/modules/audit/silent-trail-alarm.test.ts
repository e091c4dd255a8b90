import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Testing } from "cdktf";
import { SilentTrailAlarm } from "../../../modules/audit/silent-trail-alarm";

describe("SilentTrailAlarm", () => {
  it("fires when no event comes for three quarters of an hour", () => {
    const json = Testing.synthScope((stack) => {
      new SilentTrailAlarm(stack, "Silence", {
        environment: "org",
        topicArn: "arn:aws:sns:sa-east-1:111111111111:klap-org-alarms",
        logGroupName: "/aws/cloudtrail/klap-org-trail",
      });
    });
    expect(json).toHaveResourceWithProperties(CloudwatchMetricAlarm, {
      alarm_name: "klap-org-trail-silent",
      namespace: "AWS/Logs",
      metric_name: "IncomingLogEvents",
      dimensions: { LogGroupName: "/aws/cloudtrail/klap-org-trail" },
      statistic: "Sum",
      comparison_operator: "LessThanThreshold",
      threshold: 1,
      period: 900,
      evaluation_periods: 3,
      treat_missing_data: "breaching",
      alarm_actions: ["arn:aws:sns:sa-east-1:111111111111:klap-org-alarms"],
    });
  });
});
