import { releasedWorkflowsAreStarted } from "../../../../policy/rules/serverless/r8-sfn-01";
import { FUNCTIONS, FUNCTIONS_AT } from "../../../fixtures/functions";
import { but, worstOf } from "../../../fixtures/verdicts";

describe("R8-SFN-01", () => {
  it("holds on an alias of a workflow", () =>
    expect(worstOf(releasedWorkflowsAreStarted, FUNCTIONS)).toBe("pass"));

  it.each([
    ["aws_sfn_state_machine/pay/publish", false],
    ["aws_sfn_alias", undefined],
    ["aws_sfn_alias/live/routing_configuration/0/weight", 99],
    ["aws_sfn_alias/live/routing_configuration/0/state_machine_version_arn", "gone"],
    ["aws_sfn_state_machine/other", { name: "other", publish: true }],
  ])("fails with %s as %j", (path, value) => {
    expect(worstOf(releasedWorkflowsAreStarted, but(FUNCTIONS, `${FUNCTIONS_AT}/${path}`, value))).toBe(
      "fail",
    );
  });

  it.each([
    ["aws_sfn_state_machine/pay/type", "STANDARD"],
    ["aws_sfn_alias/live/description", "starts"],
  ])("still holds with %s as %j", (path, value) => {
    expect(worstOf(releasedWorkflowsAreStarted, but(FUNCTIONS, `${FUNCTIONS_AT}/${path}`, value))).toBe(
      "pass",
    );
  });
});
