import { DataAwsKmsPublicKey } from "@cdktf/provider-aws/lib/data-aws-kms-public-key";
import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { Construct } from "constructs";
import { requirePattern } from "../core/checks";
import { keyAlias } from "../core/names";
import { accountRoot } from "./account-root";
import { keyAdministration } from "./key-administration";
import { policyDocument } from "./policy-document";

/** The shortest wait AWS offers: a signing key that is gone is made anew, and nothing is lost with it. */
const DELETION_WINDOW_DAYS = 7;

export interface SigningKeyProps {
  readonly environment: string;
  readonly accountId: string;
  /** Whose signature it is, part of its alias: `canary`. */
  readonly purpose: string;
  /** The one role that may sign, which need not exist yet. */
  readonly signerRoleArn: string;
}

/**
 * Key pair of P-256 by which one role signs, with the alias `alias/klap/<environment>/<purpose>`. Its private part never
 * leaves KMS, so that there is no secret to hand out or rotate; a new pair is another key.
 * @throws PropsError if `purpose` is no lower-case word.
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/symmetric-asymmetric.html
 */
export class SigningKey extends Construct {
  public readonly keyArn: string;
  /** SubjectPublicKeyInfo in DER, as base64. */
  public readonly publicKey: string;

  public constructor(scope: Construct, id: string, props: SigningKeyProps) {
    super(scope, id);
    const { environment, accountId, purpose, signerRoleArn } = props;
    requirePattern(this, "purpose", purpose, /^[a-z][a-z0-9-]*$/, "lower-case letters, digits and hyphens");

    const root = accountRoot(accountId);
    const key = new KmsKey(this, "Resource", {
      description: `Signature of ${purpose} of ${environment}`,
      customerMasterKeySpec: "ECC_NIST_P256",
      keyUsage: "SIGN_VERIFY",
      deletionWindowInDays: DELETION_WINDOW_DAYS,
      policy: policyDocument([
        ...keyAdministration(accountId),
        {
          Sid: "PublicPart",
          Effect: "Allow",
          Principal: { AWS: root },
          Action: "kms:GetPublicKey",
          Resource: "*",
        },
        {
          Sid: "Signature",
          Effect: "Allow",
          // A role that does not exist yet cannot be named as principal.
          Principal: { AWS: root },
          Action: "kms:Sign",
          Resource: "*",
          Condition: { ArnEquals: { "aws:PrincipalArn": signerRoleArn } },
        },
      ]),
    });
    new KmsAlias(this, "Alias", { name: keyAlias(environment, purpose), targetKeyId: key.keyId });
    this.keyArn = key.arn;
    this.publicKey = new DataAwsKmsPublicKey(this, "Public", { keyId: key.arn }).publicKey;
  }
}
