import { Testing } from "cdktf";
import { FenceAlarm } from "../../../modules/traffic/fence-alarm";
import { resourcesOf } from "../../fixtures/resources";

describe("FenceAlarm", () => {
  it("looks at a standard metric of one minute, the only kind that Route 53 goes by", () => {
    const json = Testing.synthScope((stack) => {
      new FenceAlarm(stack, "Fence", {
        environment: "prod",
        fencedRegion: "sa-east-1",
        topicArn: "arn:aws:sns:us-east-1:222222222222:klap-prod-alarms",
      });
    });
    expect(Object.values(resourcesOf(json, "aws_cloudwatch_metric_alarm"))).toEqual([
      expect.objectContaining({
        alarm_name: "klap-prod-fence-sa-east-1",
        namespace: "KLAP/prod",
        metric_name: "RegionFenced",
        dimensions: { Region: "sa-east-1" },
        statistic: "Maximum",
        period: 60,
        evaluation_periods: 1,
        comparison_operator: "GreaterThanOrEqualToThreshold",
        threshold: 1,
        treat_missing_data: "notBreaching",
      }),
    ]);
  });
});
