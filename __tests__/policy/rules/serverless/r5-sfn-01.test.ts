import { workflowsRunOnce } from "../../../../policy/rules/serverless/r5-sfn-01";
import { definition, SETTLEMENT } from "../../../fixtures/settlement";
import { but, worstOf } from "../../../fixtures/verdicts";

const HERE = "prod-payments-sa-east-1-settlement/resource";

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["aws_sfn_state_machine/m/type", "EXPRESS", "fail"],
  ["aws_sfn_state_machine/m/type", undefined, "pass"],
  ["aws_sfn_state_machine/m/definition", definition({}, { TimeoutSeconds: undefined }), "fail"],
  ["aws_sfn_state_machine/m/definition", "${var.d}", "unknown"],
];

describe("R5-SFN-01", () => {
  it("holds on a settlement", () => expect(worstOf(workflowsRunOnce, SETTLEMENT)).toBe("pass"));

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(workflowsRunOnce, but(SETTLEMENT, `${HERE}/${path}`, value))).toBe(verdict);
  });
});
