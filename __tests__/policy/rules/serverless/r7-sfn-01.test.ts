import { executionsAreTold } from "../../../../policy/rules/serverless/r7-sfn-01";
import { SETTLEMENT } from "../../../fixtures/settlement";
import { but, worstOf } from "../../../fixtures/verdicts";

const HERE = "prod-payments-sa-east-1-settlement/resource";

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["aws_sfn_state_machine/m/logging_configuration/level", "ERROR", "fail"],
  ["aws_sfn_state_machine/m/logging_configuration/include_execution_data", true, "fail"],
  ["aws_sfn_state_machine/m/tracing_configuration", undefined, "fail"],
  ["aws_lambda_function/tell/tracing_config/mode", "PassThrough", "fail"],
  ["aws_sfn_state_machine/m/encryption_configuration", undefined, "fail"],
];

describe("R7-SFN-01", () => {
  it("holds on a settlement", () => expect(worstOf(executionsAreTold, SETTLEMENT)).toBe("pass"));

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(executionsAreTold, but(SETTLEMENT, `${HERE}/${path}`, value))).toBe(verdict);
  });
});
