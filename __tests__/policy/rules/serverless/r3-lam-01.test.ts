import { runtimesArePatched } from "../../../../policy/rules/serverless/r3-lam-01";
import { SETTLEMENT } from "../../../fixtures/settlement";
import { but, worstOf } from "../../../fixtures/verdicts";

const HERE = "prod-payments-sa-east-1-settlement/resource";

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["aws_lambda_function/tell/runtime", "nodejs18.x", "fail"],
  ["aws_lambda_function/tell/runtime", undefined, "fail"],
  ["aws_lambda_function/tell/runtime", "${var.r}", "unknown"],
  [
    "aws_lambda_runtime_management_config",
    { r: { function_name: "tell", update_runtime_on: "Manual" } },
    "fail",
  ],
];

describe("R3-LAM-01", () => {
  it("holds on a settlement", () => expect(worstOf(runtimesArePatched, SETTLEMENT)).toBe("pass"));

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(runtimesArePatched, but(SETTLEMENT, `${HERE}/${path}`, value))).toBe(verdict);
  });
});
