import { sagasAreWhole } from "../../../../policy/rules/serverless/r5-sfn-02";
import { definition, SETTLEMENT } from "../../../fixtures/settlement";
import { but, worstOf } from "../../../fixtures/verdicts";

const HERE = "prod-payments-sa-east-1-settlement/resource";

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["aws_sfn_state_machine/m/definition", definition({ Catch: [] }, {}), "fail"],
  [
    "aws_sfn_state_machine/m/definition",
    definition({ Catch: [{ ErrorEquals: ["States.ALL"], Next: "Told" }] }, {}),
    "fail",
  ],
  ["aws_sfn_state_machine/m/definition", definition({ Next: "Gone" }, {}), "fail"],
  ["aws_sfn_state_machine/m/definition", definition({}, { StartAt: "Told" }), "fail"],
  ["aws_sfn_state_machine/m/definition", "${var.d}", "unknown"],
];

describe("R5-SFN-02", () => {
  it("holds on a settlement", () => expect(worstOf(sagasAreWhole, SETTLEMENT)).toBe("pass"));

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(sagasAreWhole, but(SETTLEMENT, `${HERE}/${path}`, value))).toBe(verdict);
  });
});
