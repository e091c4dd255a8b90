import { pipesTellOfErrors as rule } from "../../../../policy/rules/integration/r7-pip-01";
import { BUSES, routesStack } from "../../../fixtures/event-buses";
import { but, worstOf } from "../../../fixtures/verdicts";

const ROUTES = `${routesStack("sa-east-1")}/resource`;
const LOGS = `${ROUTES}/aws_pipes_pipe/redrive/log_configuration`;
const GROUP = `${LOGS}/cloudwatch_logs_log_destination/log_group_arn`;

describe("R7-PIP-01", () => {
  it("holds on two regions and a copy of all events", () => expect(worstOf(rule, BUSES)).toBe("pass"));

  it.each([
    [LOGS, undefined, "fail"],
    [`${LOGS}/level`, "OFF", "fail"],
    [`${LOGS}/level`, "TRACE", "pass"],
    [`${LOGS}/cloudwatch_logs_log_destination`, undefined, "fail"],
    [GROUP, "arn:aws:logs:sa-east-1:222222222222:log-group:gone", "fail"],
    [GROUP, "${var.group}", "unknown"],
    [`${ROUTES}/aws_pipes_pipe/other`, { log_configuration: { level: "ERROR" } }, "fail"],
  ])("with %s as %j: %s", (path, value, verdict) =>
    expect(worstOf(rule, but(BUSES, path, value))).toBe(verdict),
  );

  it("finds two pipes that share a group", () => {
    const { log_configuration: logs } = (
      BUSES[routesStack("sa-east-1")] as {
        resource: { aws_pipes_pipe: { redrive: { log_configuration: object } } };
      }
    ).resource.aws_pipes_pipe.redrive;
    const both = but(BUSES, `${ROUTES}/aws_pipes_pipe/other`, { log_configuration: logs });
    expect(worstOf(rule, both)).toBe("fail");
  });
});
