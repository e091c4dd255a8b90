import { Testing } from "cdktf";
import { ProbeAlarms, probeAlarmNames } from "../../../modules/traffic/probe-alarms";
import { resourcesOf } from "../../fixtures/resources";

describe("ProbeAlarms", () => {
  it("tell of a region that does not answer, and sooner than of what is behind it", () => {
    const json = Testing.synthScope((stack) => {
      new ProbeAlarms(stack, "Alarms", {
        environment: "prod",
        region: "sa-east-1",
        topicArn: "arn:aws:sns:us-east-1:222222222222:klap-prod-alarms",
        localId: "local",
        deepId: "deep",
      });
    });
    const alarms = Object.values(resourcesOf(json, "aws_cloudwatch_metric_alarm"));
    expect(alarms.map(({ alarm_name }) => alarm_name)).toEqual(
      [...probeAlarmNames("prod", "sa-east-1")].sort(),
    );
    const common = {
      namespace: "AWS/Route53",
      metric_name: "HealthCheckStatus",
      comparison_operator: "LessThanThreshold",
      threshold: 1,
      treat_missing_data: "breaching",
    };
    expect(alarms).toEqual([
      expect.objectContaining({ ...common, dimensions: { HealthCheckId: "deep" }, evaluation_periods: 3 }),
      expect.objectContaining({ ...common, dimensions: { HealthCheckId: "local" }, evaluation_periods: 1 }),
    ]);
  });
});
