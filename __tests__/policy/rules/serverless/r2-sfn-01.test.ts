import { tasksTryAgain } from "../../../../policy/rules/serverless/r2-sfn-01";
import { definition, SETTLEMENT } from "../../../fixtures/settlement";
import { but, worstOf } from "../../../fixtures/verdicts";

const HERE = "prod-payments-sa-east-1-settlement/resource";

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["aws_sfn_state_machine/m/definition", definition({ TimeoutSeconds: undefined }, {}), "fail"],
  ["aws_sfn_state_machine/m/definition", definition({ TimeoutSeconds: 30 }, {}), "fail"],
  ["aws_sfn_state_machine/m/definition", definition({ Retry: [] }, {}), "fail"],
  [
    "aws_sfn_state_machine/m/definition",
    definition({ Retry: [{ MaxAttempts: 3, BackoffRate: 1, JitterStrategy: "FULL" }] }, {}),
    "fail",
  ],
  ["aws_sfn_state_machine/m/definition", "${var.d}", "unknown"],
  ["aws_lambda_function/tell/timeout", 40, "fail"],
  ["aws_lambda_function/tell/timeout", 39, "pass"],
];

describe("R2-SFN-01", () => {
  it("holds on a settlement", () => expect(worstOf(tasksTryAgain, SETTLEMENT)).toBe("pass"));

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(tasksTryAgain, but(SETTLEMENT, `${HERE}/${path}`, value))).toBe(verdict);
  });
});
