import { pollersKeepUp } from "../../../../policy/rules/serverless/r2-lam-02";
import { SETTLEMENT } from "../../../fixtures/settlement";
import { but, worstOf } from "../../../fixtures/verdicts";

const HERE = "prod-payments-sa-east-1-settlement/resource";

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["aws_lambda_event_source_mapping/records/provisioned_poller_config", undefined, "fail"],
  ["aws_lambda_event_source_mapping/records/provisioned_poller_config/minimum_pollers", 3, "fail"],
  ["aws_lambda_event_source_mapping/records/source_access_configuration", [], "fail"],
  ["aws_lambda_event_source_mapping/records/enabled", false, "fail"],
  ["aws_lambda_event_source_mapping/records/function_name", "gone", "fail"],
  ["aws_iam_role_policy", undefined, "fail"],
];

describe("R2-LAM-02", () => {
  it("holds on a settlement", () => expect(worstOf(pollersKeepUp, SETTLEMENT)).toBe("pass"));

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(pollersKeepUp, but(SETTLEMENT, `${HERE}/${path}`, value))).toBe(verdict);
  });
});
