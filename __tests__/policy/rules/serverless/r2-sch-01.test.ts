import { schedulesAreKept } from "../../../../policy/rules/serverless/r2-sch-01";
import { SETTLEMENT } from "../../../fixtures/settlement";
import { but, worstOf } from "../../../fixtures/verdicts";

const HERE = "prod-payments-sa-east-1-settlement/resource";

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["aws_scheduler_schedule/daily/state", "DISABLED", "fail"],
  ["aws_scheduler_schedule/daily/target/dead_letter_config", undefined, "fail"],
  ["aws_scheduler_schedule/daily/target/retry_policy", undefined, "fail"],
  ["aws_scheduler_schedule/daily/target/arn", "${var.m}", "unknown"],
  ["aws_iam_role_policy", undefined, "fail"],
  ["aws_sfn_state_machine", undefined, "fail"],
];

describe("R2-SCH-01", () => {
  it("holds on a settlement", () => expect(worstOf(schedulesAreKept, SETTLEMENT)).toBe("pass"));

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(schedulesAreKept, but(SETTLEMENT, `${HERE}/${path}`, value))).toBe(verdict);
  });
});
