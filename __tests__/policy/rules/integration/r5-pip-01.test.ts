import { pipesEndSomewhere } from "../../../../policy/rules/integration/r5-pip-01";
import { BUSES, routesStack } from "../../../fixtures/event-buses";
import { but, worstOf } from "../../../fixtures/verdicts";

const ROUTES = `${routesStack("sa-east-1")}/resource`;
const PIPE = `${ROUTES}/aws_pipes_pipe/redrive`;

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  [`${PIPE}/desired_state`, "RUNNING", "fail"],
  [`${PIPE}/desired_state`, undefined, "fail"],
  [`${PIPE}/source`, "arn:aws:sqs:sa-east-1:222222222222:gone", "fail"],
  [`${PIPE}/source`, "arn:aws:sqs:us-east-1:222222222222:dead", "fail"],
  [`${PIPE}/source`, "${var.queue}", "unknown"],
  [`${PIPE}/target`, "arn:aws:events:sa-east-1:222222222222:event-bus/gone", "fail"],
  [`${PIPE}/target`, "arn:aws:events:us-east-1:222222222222:event-bus/events", "fail"],
  [`${PIPE}/role_arn`, undefined, "fail"],
  [`${PIPE}/role_arn`, "${aws_iam_role.across.arn}", "fail"],
  [`${ROUTES}/aws_iam_role_policy/redrive`, undefined, "fail"],
  [`${ROUTES}/aws_iam_role/redrive/name`, "stranger", "fail"],
];

describe("R5-PIP-01", () => {
  it("holds on two regions and a copy of all events", () => {
    expect(worstOf(pipesEndSomewhere, BUSES)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(pipesEndSomewhere, but(BUSES, path, value))).toBe(verdict);
  });

  it("lets a pipe run that does not lead back", () => {
    const path = `${ROUTES}/aws_cloudwatch_event_target`;
    const apart = but(but(BUSES, path), `${PIPE}/desired_state`, "RUNNING");
    expect(worstOf(pipesEndSomewhere, apart)).toBe("pass");
  });
});
