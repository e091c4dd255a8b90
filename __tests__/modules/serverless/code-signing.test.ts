import { LambdaCodeSigningConfig } from "@cdktf/provider-aws/lib/lambda-code-signing-config";
import { CodeSigning } from "../../../modules/serverless/code-signing";
import { synthesized } from "../../fixtures/serverless";

const PROFILE = "arn:aws:signer:sa-east-1:222222222222:/signing-profiles/klap_prod_functions/abc";
const synth = (policy: "enforce" | "warn"): string =>
  synthesized((scope) => new CodeSigning(scope, "Signing", { policy, profileVersionArn: PROFILE }));

describe("CodeSigning", () => {
  it.each([
    ["enforce", "Enforce"],
    ["warn", "Warn"],
  ] as const)("%s is AWS's %s, for one profile only", (policy, word) =>
    expect(synth(policy)).toHaveResourceWithProperties(LambdaCodeSigningConfig, {
      allowed_publishers: { signing_profile_version_arns: [PROFILE] },
      policies: { untrusted_artifact_on_deployment: word },
    }),
  );
});
