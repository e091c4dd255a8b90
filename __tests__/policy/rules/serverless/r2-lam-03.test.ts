import { functionsAreSetAlike } from "../../../../policy/rules/serverless/r2-lam-03";
import { SETTLEMENT } from "../../../fixtures/settlement";
import { but, verdictsOf, worstOf } from "../../../fixtures/verdicts";

const THERE = "prod-payments-us-east-1-settlement";
const BOTH = {
  ...SETTLEMENT,
  [THERE]: JSON.parse(
    JSON.stringify(SETTLEMENT["prod-payments-sa-east-1-settlement"]).replaceAll("sa-east-1", "us-east-1"),
  ) as object,
};
const TWO = { regions: ["sa-east-1", "us-east-1"] };

describe("R2-LAM-03", () => {
  it("holds where both regions are set alike", () =>
    expect(worstOf(functionsAreSetAlike, BOTH, TWO)).toBe("pass"));

  it.each([
    ["aws_lambda_function/tell/timeout", 31],
    ["aws_lambda_function/tell/memory_size", 256],
    ["aws_lambda_event_source_mapping", undefined],
    ["aws_sfn_state_machine/m/type", undefined],
    ["aws_scheduler_schedule/daily/schedule_expression_timezone", "UTC"],
  ])("fails with %s as %j in one of them", (path, value) => {
    expect(worstOf(functionsAreSetAlike, but(BOTH, `${THERE}/resource/${path}`, value), TWO)).toBe("fail");
  });

  it.each([
    ["aws_scheduler_schedule/daily/state", "DISABLED"],
    ["aws_lambda_function/rotation", { function_name: "rotation" }],
    ["aws_lambda_function/tell/depends_on", ["aws_iam_role.all"]],
  ])("still holds with %s as %j in one of them", (path, value) => {
    expect(worstOf(functionsAreSetAlike, but(BOTH, `${THERE}/resource/${path}`, value), TWO)).toBe("pass");
  });

  it("has nothing to compare where a stack stands in one region", () => {
    expect(verdictsOf(functionsAreSetAlike, SETTLEMENT, TWO)).toEqual([
      "nothing: nothing of it stands in two regions",
    ]);
    expect(verdictsOf(functionsAreSetAlike, BOTH, { regions: ["sa-east-1"] })).toEqual([
      "nothing: one region is promised",
    ]);
  });
});
