import { failuresOfFunctionsAreKept } from "../../../../policy/rules/serverless/r5-lam-01";
import { SETTLEMENT } from "../../../fixtures/settlement";
import { but, worstOf } from "../../../fixtures/verdicts";

const HERE = "prod-payments-sa-east-1-settlement/resource";

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["aws_lambda_function/tell/dead_letter_config", undefined, "fail"],
  ["aws_lambda_event_source_mapping/records/destination_config", undefined, "fail"],
  ["aws_iam_role_policy", undefined, "fail"],
  ["aws_lambda_function/tell/dead_letter_config/target_arn", "${var.q}", "unknown"],
];

describe("R5-LAM-01", () => {
  it("holds on a settlement", () => expect(worstOf(failuresOfFunctionsAreKept, SETTLEMENT)).toBe("pass"));

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(failuresOfFunctionsAreKept, but(SETTLEMENT, `${HERE}/${path}`, value))).toBe(verdict);
  });
});
