import { releasedVersionsAreCalled } from "../../../../policy/rules/serverless/r8-lam-01";
import { FUNCTIONS, FUNCTIONS_AT } from "../../../fixtures/functions";
import { but, worstOf } from "../../../fixtures/verdicts";

/** A workflow that calls the function itself. */
const BARE = JSON.stringify({
  StartAt: "Tell",
  States: {
    Tell: {
      Type: "Task",
      Resource: "arn:aws:states:::lambda:invoke",
      Arguments: { FunctionName: "arn:aws:lambda:sa-east-1:222222222222:function:tell" },
      End: true,
    },
  },
});

describe("R8-LAM-01", () => {
  it("holds on what calls an alias", () =>
    expect(worstOf(releasedVersionsAreCalled, FUNCTIONS)).toBe("pass"));

  it.each([
    ["aws_lambda_function/tell/publish", false],
    ["aws_lambda_event_source_mapping/records/function_name", "${aws_lambda_function.tell.arn}"],
    ["aws_cloudwatch_event_target/t", { arn: "arn:aws:lambda:sa-east-1:222222222222:function:tell" }],
    ["aws_cloudwatch_event_target/t", { arn: "arn:aws:lambda:sa-east-1:222222222222:function:tell:$LATEST" }],
    ["aws_sfn_state_machine/pay/definition", BARE],
    ["aws_lambda_alias/live/function_version", "$LATEST"],
    ["aws_lambda_alias/live/function_name", "gone"],
    ["aws_lambda_function_event_invoke_config/tell/qualifier", undefined],
    ["aws_lambda_function_event_invoke_config/tell/maximum_event_age_in_seconds", 0],
    [
      "aws_lambda_provisioned_concurrency_config/warm",
      {
        function_name: "${aws_lambda_function.tell.function_name}",
        qualifier: "${aws_lambda_alias.live.name}",
        provisioned_concurrent_executions: 0,
      },
    ],
  ])("fails with %s as %j", (path, value) => {
    expect(worstOf(releasedVersionsAreCalled, but(FUNCTIONS, `${FUNCTIONS_AT}/${path}`, value))).toBe("fail");
  });

  it.each([
    ["aws_cloudwatch_event_target/t", { arn: "arn:aws:lambda:sa-east-1:222222222222:function:tell:live" }],
    ["aws_cloudwatch_event_target/t", { arn: "arn:aws:sqs:sa-east-1:222222222222:queue" }],
    ["aws_lambda_alias/live/function_version", "7"],
    ["aws_lambda_function_event_invoke_config/tell/qualifier", "live"],
  ])("still holds with %s as %j", (path, value) => {
    expect(worstOf(releasedVersionsAreCalled, but(FUNCTIONS, `${FUNCTIONS_AT}/${path}`, value))).toBe("pass");
  });
});
