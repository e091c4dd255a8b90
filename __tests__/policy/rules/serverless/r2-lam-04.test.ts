import { functionsKnowTheirObjects } from "../../../../policy/rules/serverless/r2-lam-04";
import { FUNCTIONS, FUNCTIONS_AT } from "../../../fixtures/functions";
import { but, worstOf } from "../../../fixtures/verdicts";

describe("R2-LAM-04", () => {
  it("holds on a function that is told its user", () =>
    expect(worstOf(functionsKnowTheirObjects, FUNCTIONS)).toBe("pass"));

  it.each([
    ["aws_lambda_function/tell/environment/variables/DATABASE_USER", undefined],
    ["aws_lambda_function/tell/environment/variables/DATABASE_USER", "klap_other"],
    ["aws_lambda_function/tell/environment/variables/GLOBAL_CLUSTER", undefined],
    ["aws_lambda_function/tell/environment", undefined],
  ])("fails with %s as %j", (path, value) => {
    expect(worstOf(functionsKnowTheirObjects, but(FUNCTIONS, `${FUNCTIONS_AT}/${path}`, value))).toBe("fail");
  });

  it.each([["aws_lambda_function/tell/environment/variables/OTHER", "x"]])(
    "still holds with %s as %j",
    (path, value) => {
      expect(worstOf(functionsKnowTheirObjects, but(FUNCTIONS, `${FUNCTIONS_AT}/${path}`, value))).toBe(
        "pass",
      );
    },
  );
});
