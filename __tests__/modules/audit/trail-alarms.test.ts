import { Testing } from "cdktf";
import type { AlarmChoice } from "../../../modules/audit/metric-alarm";
import { TrailAlarms } from "../../../modules/audit/trail-alarms";
import { TRAIL_EVENTS } from "../../../modules/audit/trail-events";
import { resourcesOf } from "../../fixtures/resources";

const TOPIC = "arn:aws:sns:sa-east-1:111111111111:klap-org-alarms";
const of = (type: string, alarms: AlarmChoice = { topicArn: TOPIC }): Record<string, unknown>[] => {
  const json = Testing.synthScope((stack) => {
    new TrailAlarms(stack, "Trail", {
      environment: "org",
      logGroupName: "/aws/cloudtrail/klap-org-trail",
      alarms,
    });
  });
  return Object.values(resourcesOf(json, type));
};

describe("TrailAlarms", () => {
  it("counts each kind of event in the trail's log group", () => {
    const filters = of("aws_cloudwatch_log_metric_filter");
    expect(
      filters.map(({ name, pattern, log_group_name }) => [name, pattern, log_group_name]).sort(),
    ).toEqual(
      Object.entries(TRAIL_EVENTS)
        .map(([key, { pattern }]) => [`klap-org-${key}`, pattern, "/aws/cloudtrail/klap-org-trail"])
        .sort(),
    );
  });

  it("tells the topic of each", () => {
    const alarms = of("aws_cloudwatch_metric_alarm");
    expect(alarms.map(({ alarm_name, threshold }) => [alarm_name, threshold]).sort()).toEqual(
      Object.entries(TRAIL_EVENTS)
        .map(([key, { occurrences = 1 }]) => [`klap-org-${key}`, occurrences])
        .sort(),
    );
    for (const { alarm_actions } of alarms) expect(alarm_actions).toEqual([TOPIC]);
  });

  it("has none where a reason says so", () =>
    expect(of("aws_cloudwatch_metric_alarm", { noAlarms: "a test" })).toEqual([]));
});
