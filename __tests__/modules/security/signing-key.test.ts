import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { Testing } from "cdktf";
import { SigningKey } from "../../../modules/security/signing-key";

const ROLE = "arn:aws:iam::222222222222:role/klap/prod/klap-prod-sa-east-1-canary";
const synth = (purpose = "canary"): string =>
  Testing.synthScope((stack) => {
    new SigningKey(stack, "Key", {
      environment: "prod",
      accountId: "222222222222",
      purpose,
      signerRoleArn: ROLE,
    });
  });

describe("SigningKey", () => {
  it("is a pair of P-256 that only signs, under an alias", () => {
    expect(synth()).toHaveResourceWithProperties(KmsKey, {
      customer_master_key_spec: "ECC_NIST_P256",
      key_usage: "SIGN_VERIFY",
      deletion_window_in_days: 7,
    });
    expect(synth()).toHaveResourceWithProperties(KmsAlias, { name: "alias/klap/prod/canary" });
  });

  it("lets one role sign, and nobody who administers it", () => {
    const [key] = Object.values(
      (JSON.parse(synth()) as { resource: { aws_kms_key: Record<string, { policy: string }> } }).resource
        .aws_kms_key,
    );
    const { Statement } = JSON.parse(key!.policy) as {
      Statement: { Sid: string; Action: string | string[]; Condition?: object }[];
    };
    const signing = Statement.filter(({ Action }) => [Action].flat().some((each) => /Sign|\*/.test(each)));
    expect(signing).toEqual([
      {
        Sid: "Signature",
        Effect: "Allow",
        Principal: { AWS: "arn:aws:iam::222222222222:root" },
        Action: "kms:Sign",
        Resource: "*",
        Condition: { ArnEquals: { "aws:PrincipalArn": ROLE } },
      },
    ]);
  });

  it("refuses a purpose that is no alias", () =>
    expect(() => synth("Canary")).toThrow(
      'Key: purpose must be lower-case letters, digits and hyphens, got "Canary"',
    ));
});
