import { SignerSigningProfile } from "@cdktf/provider-aws/lib/signer-signing-profile";
import { SigningProfile } from "../../../modules/serverless/signing-profile";
import { synthesized } from "../../fixtures/serverless";

describe("SigningProfile", () => {
  it("signs code of Lambda under a final name, and is not deleted by accident", () =>
    expect(
      synthesized((scope) => new SigningProfile(scope, "Signing", { environment: "prod" })),
    ).toHaveResourceWithProperties(SignerSigningProfile, {
      name: "klap_prod_functions",
      platform_id: "AWSLambda-SHA384-ECDSA",
      signature_validity_period: { value: 135, type: "MONTHS" },
      lifecycle: { prevent_destroy: true },
    }));
});
