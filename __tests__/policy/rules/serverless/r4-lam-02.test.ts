import { callersAreNamed } from "../../../../policy/rules/serverless/r4-lam-02";
import { FUNCTIONS, FUNCTIONS_AT } from "../../../fixtures/functions";
import { but, worstOf } from "../../../fixtures/verdicts";

describe("R4-LAM-02", () => {
  it("holds on a permission for one secret", () => expect(worstOf(callersAreNamed, FUNCTIONS)).toBe("pass"));

  it.each([
    ["aws_lambda_permission/rotation/source_arn", undefined],
    ["aws_lambda_permission/rotation/source_account", "999999999999"],
    [
      "aws_lambda_permission/rotation/source_arn",
      "arn:aws:secretsmanager:sa-east-1:999999999999:secret:theirs",
    ],
  ])("fails with %s as %j", (path, value) => {
    expect(worstOf(callersAreNamed, but(FUNCTIONS, `${FUNCTIONS_AT}/${path}`, value))).toBe("fail");
  });

  it.each([
    ["aws_lambda_permission/rotation/source_account", undefined],
    ["aws_lambda_permission/rotation/statement_id", "rotation"],
  ])("still holds with %s as %j", (path, value) => {
    expect(worstOf(callersAreNamed, but(FUNCTIONS, `${FUNCTIONS_AT}/${path}`, value))).toBe("pass");
  });
});
