import { functionsSayHowLongTheyWork } from "../../../../policy/rules/serverless/r2-lam-05";
import { FUNCTIONS, FUNCTIONS_AT } from "../../../fixtures/functions";
import { but, worstOf } from "../../../fixtures/verdicts";

/** What a function says, and the verdict that follows. */
const TIMES: readonly (readonly [seconds: unknown, verdict: string])[] = [
  [undefined, "fail"],
  [0, "fail"],
  [901, "fail"],
  ["${var.t}", "unknown"],
  [1, "pass"],
  [900, "pass"],
];

describe("R2-LAM-05", () => {
  it.each(TIMES)("with %j seconds: %s", (seconds, verdict) => {
    const stacks = but(FUNCTIONS, `${FUNCTIONS_AT}/aws_lambda_function/tell/timeout`, seconds);
    expect(worstOf(functionsSayHowLongTheyWork, stacks)).toBe(verdict);
  });
});
