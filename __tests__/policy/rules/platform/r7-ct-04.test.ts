import { filteredEventsAlarm } from "../../../../policy/rules/platform/r7-ct-04";
import { but, worstOf } from "../../../fixtures/verdicts";

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": {
    resource: {
      aws_cloudwatch_log_group: { g: { name: "/klap/g" } },
      aws_cloudwatch_log_metric_filter: {
        f: { log_group_name: "/klap/g", metric_transformation: { namespace: "KLAP", name: "found" } },
      },
      aws_cloudwatch_metric_alarm: {
        a: {
          namespace: "KLAP",
          metric_name: "found",
          alarm_actions: ["arn:aws:sns:sa-east-1:222222222222:t"],
        },
      },
    },
  },
  "prod-payments-us-east-1-x": { resource: { aws_cloudwatch_log_group: { other: { name: "/klap/other" } } } },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["resource/aws_cloudwatch_metric_alarm/a/metric_name", "other", "fail"],
  ["resource/aws_cloudwatch_metric_alarm/a/namespace", "Other", "fail"],
  ["resource/aws_cloudwatch_metric_alarm/a/alarm_actions", undefined, "fail"],
  ["resource/aws_cloudwatch_metric_alarm/a/actions_enabled", false, "fail"],
  ["resource/aws_cloudwatch_log_metric_filter/f/log_group_name", "/klap/other", "fail"],
  [
    "resource/aws_cloudwatch_log_metric_filter/f/log_group_name",
    "${aws_cloudwatch_log_group.g.name}",
    "pass",
  ],
];

describe("R7-CT-04", () => {
  it("holds: filters have alarms", () => {
    expect(worstOf(filteredEventsAlarm, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(filteredEventsAlarm, but(STACKS, changed, value))).toBe(verdict);
  });
});
