import { alarmsCanGoOff } from "../../../../policy/rules/platform/r7-alm-02";
import { but, worstOf } from "../../../fixtures/verdicts";

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  [STACK]: {
    resource: {
      aws_cloudwatch_metric_alarm: {
        a: {
          alarm_name: "a",
          namespace: "AWS/SQS",
          metric_name: "ApproximateNumberOfMessagesVisible",
          dimensions: { QueueName: "q" },
          statistic: "Maximum",
          period: 60,
          evaluation_periods: 1,
          comparison_operator: "GreaterThanThreshold",
          threshold: 0,
          treat_missing_data: "notBreaching",
        },
        share: {
          alarm_name: "share",
          evaluation_periods: 3,
          comparison_operator: "GreaterThanThreshold",
          threshold: 2,
          treat_missing_data: "notBreaching",
          metric_query: [
            {
              id: "part",
              metric: { namespace: "N", metric_name: "P", stat: "Sum", period: 60, dimensions: { D: "d" } },
            },
            { id: "all", expression: "100 * part / FILL(part, 1)", return_data: true },
          ],
        },
      },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["aws_cloudwatch_metric_alarm/a/treat_missing_data", undefined, "fail"],
  ["aws_cloudwatch_metric_alarm/a/treat_missing_data", "missing", "fail"],
  ["aws_cloudwatch_metric_alarm/a/evaluation_periods", 0, "fail"],
  ["aws_cloudwatch_metric_alarm/a/statistic", undefined, "fail"],
  ["aws_cloudwatch_metric_alarm/a/period", 59, "fail"],
  ["aws_cloudwatch_metric_alarm/a/period", 120, "pass"],
  ["aws_cloudwatch_metric_alarm/a/threshold", undefined, "fail"],
  ["aws_cloudwatch_metric_alarm/a/threshold", -1, "fail"],
  ["aws_cloudwatch_metric_alarm/a/threshold", 1, "pass"],
  ["aws_cloudwatch_metric_alarm/a/threshold", "${var.threshold}", "unknown"],
  ["aws_cloudwatch_metric_alarm/a/comparison_operator", "LessThanThreshold", "fail"],
  ["aws_cloudwatch_metric_alarm/share/alarm_name", "a", "fail"],
  [
    "aws_cloudwatch_metric_alarm/share/metric_query",
    [{ id: "all", expression: "part", return_data: true }],
    "fail",
  ],
  ["aws_cloudwatch_metric_alarm/share/metric_query", [{ id: "all", expression: "1" }], "fail"],
  ["aws_cloudwatch_metric_alarm/share/metric_query", [{ id: "all", return_data: true }], "fail"],
  ["aws_cloudwatch_metric_alarm", undefined, "nothing"],
];

describe("R7-ALM-02", () => {
  it("holds: alarms can go off", () => {
    expect(worstOf(alarmsCanGoOff, STACKS)).toBe("pass");
  });

  it("finds two alarms that ask one question", () => {
    const alarms = STACKS[STACK]!.resource.aws_cloudwatch_metric_alarm;
    const twice = but(STACKS, `${STACK}/resource/aws_cloudwatch_metric_alarm/b`, {
      ...alarms.a,
      alarm_name: "b",
    });
    expect(worstOf(alarmsCanGoOff, twice)).toBe("fail");
    const other = `${STACK}/resource/aws_cloudwatch_metric_alarm/b/dimensions/QueueName`;
    expect(worstOf(alarmsCanGoOff, but(twice, other, "r"))).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(alarmsCanGoOff, but(STACKS, `${STACK}/resource/${path}`, value))).toBe(verdict);
  });
});
