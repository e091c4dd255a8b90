import { Testing } from "cdktf";
import { ShareAlarm, type ShareAlarmProps } from "../../../modules/audit/share-alarm";
import { resourcesOf } from "../../fixtures/resources";

const TOPIC = "arn:aws:sns:sa-east-1:222222222222:klap-prod-alarms";
const synth = (props: Partial<ShareAlarmProps> = {}): string =>
  Testing.synthScope((stack) => {
    new ShareAlarm(stack, "Errors", {
      topicArn: TOPIC,
      name: "errors",
      description: "Requests fail.",
      namespace: "AWS/ApplicationELB",
      dimensions: { LoadBalancer: "app/api/1" },
      part: "HTTPCode_Target_5XX_Count",
      whole: "RequestCount",
      percent: 2,
      atLeast: 5,
      ...props,
    });
  });

describe("ShareAlarm", () => {
  it("fires on a share that is too large for three minutes, and tells when it clears", () => {
    const [alarm] = Object.values(resourcesOf(synth(), "aws_cloudwatch_metric_alarm"));
    expect(alarm).toMatchObject({
      comparison_operator: "GreaterThanThreshold",
      threshold: 2,
      evaluation_periods: 3,
      alarm_actions: [TOPIC],
      ok_actions: [TOPIC],
    });
    const metric = { namespace: "AWS/ApplicationELB", dimensions: { LoadBalancer: "app/api/1" } };
    expect(alarm!.metric_query).toEqual([
      {
        id: "part",
        return_data: false,
        metric: { ...metric, metric_name: "HTTPCode_Target_5XX_Count", stat: "Sum", period: 60 },
      },
      {
        id: "whole",
        return_data: false,
        metric: { ...metric, metric_name: "RequestCount", stat: "Sum", period: 60 },
      },
      {
        id: "share",
        label: "HTTPCode_Target_5XX_Count, percent of RequestCount",
        expression: "IF(FILL(part, 0) >= 5, 100 * part / whole, 0)",
        return_data: true,
      },
    ]);
  });

  it("takes silence for nothing wrong", () => {
    const [alarm] = Object.values(resourcesOf(synth(), "aws_cloudwatch_metric_alarm"));
    expect(alarm).toMatchObject({ treat_missing_data: "notBreaching" });
  });

  it.each<[string, Partial<ShareAlarmProps>, string]>([
    ["an empty name", { name: "" }, 'Errors: name must be 1 to 255 characters long, got ""'],
    [
      "a share of everything",
      { percent: 100 },
      "Errors: percent must be a whole number from 1 to 99, got 100",
    ],
    ["no floor", { atLeast: 0 }, "Errors: atLeast must be a whole number from 1 to 1000000, got 0"],
  ])("rejects %s", (_, props, message) => {
    expect(() => synth(props)).toThrow(message);
  });
});
