import { canariesWatch } from "../../../../policy/rules/serverless/r7-syn-01";
import { FUNCTIONS, FUNCTIONS_AT } from "../../../fixtures/functions";
import { but, worstOf } from "../../../fixtures/verdicts";

describe("R7-SYN-01", () => {
  it("holds on a canary that is watched", () => expect(worstOf(canariesWatch, FUNCTIONS)).toBe("pass"));

  it.each([
    ["aws_synthetics_canary/ingest/start_canary", false],
    ["aws_synthetics_canary/ingest/artifact_config", undefined],
    ["aws_synthetics_canary/ingest/artifact_config/s3_encryption/kms_key_arn", undefined],
    ["aws_synthetics_canary/ingest/failure_retention_period", 30],
    ["aws_synthetics_canary/ingest/success_retention_period", undefined],
    ["aws_synthetics_canary/ingest/run_config", undefined],
    ["aws_cloudwatch_metric_alarm/canary", undefined],
    ["aws_iam_role_policy/tell", undefined],
  ])("fails with %s as %j", (path, value) => {
    expect(worstOf(canariesWatch, but(FUNCTIONS, `${FUNCTIONS_AT}/${path}`, value))).toBe("fail");
  });

  it.each([
    ["aws_synthetics_canary/ingest/failure_retention_period", 32],
    ["aws_synthetics_canary/ingest/run_config/environment_variables/MERCHANT", "canary"],
  ])("still holds with %s as %j", (path, value) => {
    expect(worstOf(canariesWatch, but(FUNCTIONS, `${FUNCTIONS_AT}/${path}`, value))).toBe("pass");
  });
});
