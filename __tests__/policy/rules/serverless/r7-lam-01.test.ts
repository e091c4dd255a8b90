import { functionsTell } from "../../../../policy/rules/serverless/r7-lam-01";
import { FUNCTIONS, FUNCTIONS_AT } from "../../../fixtures/functions";
import { but, worstOf } from "../../../fixtures/verdicts";

describe("R7-LAM-01", () => {
  it("holds on a function that logs", () => expect(worstOf(functionsTell, FUNCTIONS)).toBe("pass"));

  it.each([
    ["aws_lambda_function/tell/logging_config", undefined],
    ["aws_lambda_function/tell/logging_config/log_format", "Text"],
    ["aws_lambda_function/tell/logging_config/log_group", "${aws_cloudwatch_log_group.other.name}"],
    ["aws_lambda_function/tell/logging_config/log_group", "/aws/lambda/gone"],
    ["aws_cloudwatch_log_group/tell/name", "/aws/lambda/renamed"],
    ["aws_iam_role_policy/tell", undefined],
    ["aws_lambda_function/tell/tracing_config", undefined],
  ])("fails with %s as %j", (path, value) => {
    expect(worstOf(functionsTell, but(FUNCTIONS, `${FUNCTIONS_AT}/${path}`, value))).toBe("fail");
  });

  it.each([
    ["aws_lambda_function/tell/logging_config/log_group", undefined],
    ["aws_lambda_function/tell/logging_config/log_group", "/aws/lambda/tell"],
  ])("still holds with %s as %j", (path, value) => {
    expect(worstOf(functionsTell, but(FUNCTIONS, `${FUNCTIONS_AT}/${path}`, value))).toBe("pass");
  });
});
