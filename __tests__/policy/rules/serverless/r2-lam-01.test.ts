import { functionsHaveTheirShare } from "../../../../policy/rules/serverless/r2-lam-01";
import { SETTLEMENT } from "../../../fixtures/settlement";
import { but, worstOf } from "../../../fixtures/verdicts";

const HERE = "prod-payments-sa-east-1-settlement/resource";

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["aws_lambda_function/tell/reserved_concurrent_executions", undefined, "fail"],
  ["aws_lambda_function/tell/reserved_concurrent_executions", 900, "pass"],
  ["aws_lambda_function/tell/reserved_concurrent_executions", 901, "fail"],
  ["aws_lambda_function/tell/reserved_concurrent_executions", "${var.n}", "unknown"],
];

describe("R2-LAM-01", () => {
  it("holds on a settlement", () => expect(worstOf(functionsHaveTheirShare, SETTLEMENT)).toBe("pass"));

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(functionsHaveTheirShare, but(SETTLEMENT, `${HERE}/${path}`, value))).toBe(verdict);
  });
});
