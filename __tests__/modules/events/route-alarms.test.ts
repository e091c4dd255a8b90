import { RouteAlarms, routeAlarmNames } from "../../../modules/events/route-alarms";
import { synthStack } from "../../fixtures/events";
import { resourcesOf } from "../../fixtures/resources";

const alarms = Object.values(
  resourcesOf(
    synthStack((stack) => {
      new RouteAlarms(stack, "Alarms", {
        environment: "prod",
        busName: "klap-prod-events",
        route: "vault",
        topicArn: "arn:topic",
      });
    }),
    "aws_cloudwatch_metric_alarm",
  ),
);

describe("RouteAlarms", () => {
  it("tell of the first event that was given up, put aside, lost or held back", () =>
    expect(
      alarms.map(({ metric_name, threshold, statistic }) => [metric_name, threshold, statistic]),
    ).toEqual([
      ["FailedInvocations", 0, "Sum"],
      ["InvocationsSentToDlq", 0, "Sum"],
      ["InvocationsFailedToBeSentToDlq", 0, "Sum"],
      ["ThrottledRules", 0, "Sum"],
    ]));

  it("count one rule of one bus", () =>
    expect(alarms.map(({ dimensions }) => dimensions)).toEqual(
      alarms.map(() => ({ EventBusName: "klap-prod-events", RuleName: "klap-prod-events-vault" })),
    ));

  it("have names that a dashboard can derive, the queue's own among them", () =>
    expect(routeAlarmNames("prod", "vault").sort()).toEqual(
      [...alarms.map(({ alarm_name }) => alarm_name), "klap-prod-events-vault-dead"].sort(),
    ));
});
