import {
  stateMachineAlarmNames,
  StateMachineAlarms,
} from "../../../../modules/serverless/state-machine/state-machine-alarms";
import { resourcesOf } from "../../../fixtures/resources";
import { ALARMS, PLACE, synthesized } from "../../../fixtures/serverless";

const alarms = Object.values(
  resourcesOf(
    synthesized(
      (scope) => new StateMachineAlarms(scope, "Alarms", { ...PLACE, ...ALARMS, name: "klap-prod-job" }),
    ),
    "aws_cloudwatch_metric_alarm",
  ),
);

describe("StateMachineAlarms", () => {
  it("tells of the first execution that fails, takes too long, is ended or has to wait", () => {
    expect(alarms.map(({ metric_name, threshold }) => [metric_name, threshold])).toEqual([
      ["ExecutionsAborted", 0],
      ["ExecutionsFailed", 0],
      ["ExecutionThrottled", 0],
      ["ExecutionsTimedOut", 0],
    ]);
    expect(alarms[0]!.dimensions).toEqual({
      StateMachineArn: "arn:aws:states:sa-east-1:222222222222:stateMachine:klap-prod-job",
    });
  });

  it("names all of them", () =>
    expect(alarms.map(({ alarm_name }) => alarm_name).sort()).toEqual(
      [...stateMachineAlarmNames("klap-prod-job")].sort(),
    ));
});
