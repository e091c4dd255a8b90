import { functionsRunSignedCode } from "../../../../policy/rules/serverless/r4-lam-01";
import { FUNCTIONS, FUNCTIONS_AT } from "../../../fixtures/functions";
import { but, worstOf } from "../../../fixtures/verdicts";

describe("R4-LAM-01", () => {
  it("holds on a function whose code is signed", () =>
    expect(worstOf(functionsRunSignedCode, FUNCTIONS)).toBe("pass"));

  it.each([
    ["aws_lambda_function/tell/code_signing_config_arn", undefined],
    ["aws_lambda_function/tell/s3_bucket", "code-of-others"],
    ["aws_lambda_function/tell/s3_key", undefined],
    ["aws_lambda_code_signing_config/signing/policies", undefined],
    ["aws_lambda_code_signing_config/signing/policies/untrusted_artifact_on_deployment", "Warn"],
    ["aws_lambda_code_signing_config/signing/allowed_publishers", undefined],
    ["aws_signer_signing_profile/functions/platform_id", "AmazonFreeRTOS-Default"],
    ["aws_signer_signing_profile/functions/lifecycle", undefined],
    ["aws_signer_signing_profile/functions/signature_validity_period/value", 11],
  ])("fails with %s as %j", (path, value) => {
    expect(worstOf(functionsRunSignedCode, but(FUNCTIONS, `${FUNCTIONS_AT}/${path}`, value))).toBe("fail");
  });

  it.each([
    [{ content_base64: "UEsF" }, "pass"],
    [{ key: "code.zip" }, "fail"],
  ])("with an object of its own stack that is %j: %s", (code, verdict) => {
    const uploaded = but(FUNCTIONS, `${FUNCTIONS_AT}/aws_s3_object`, { code });
    const named = but(
      uploaded,
      `${FUNCTIONS_AT}/aws_lambda_function/tell/s3_key`,
      "${aws_s3_object.code.key}",
    );
    const stacks = but(named, `${FUNCTIONS_AT}/aws_lambda_function/tell/source_code_hash`, "hash");
    expect(worstOf(functionsRunSignedCode, stacks)).toBe(verdict);
  });

  it.each([
    ["aws_signer_signing_profile/functions/signature_validity_period", undefined],
    ["aws_signer_signing_profile/functions/signature_validity_period/value", 14],
    ["aws_lambda_function/image", { package_type: "Image" }],
  ])("still holds with %s as %j", (path, value) => {
    expect(worstOf(functionsRunSignedCode, but(FUNCTIONS, `${FUNCTIONS_AT}/${path}`, value))).toBe("pass");
  });
});
