import { SignerSigningProfile } from "@cdktf/provider-aws/lib/signer-signing-profile";
import { Construct } from "constructs";
import { signingProfileName } from "../core/names";

/** The one platform that signs code of Lambda. */
const PLATFORM = "AWSLambda-SHA384-ECDSA";
/** The longest that a signature is valid, which is also what Signer gives unasked: more than any release lives. */
const VALIDITY_MONTHS = 135;

export interface SigningProfileProps {
  readonly environment: string;
}

/**
 * Profile that `klap publish` has code of functions signed with. Signer never gives a name back: a profile that was
 * canceled keeps it, and code that it signed stays valid.
 * @see https://docs.aws.amazon.com/signer/latest/developerguide/lambda-workflow.html
 */
export class SigningProfile extends Construct {
  public readonly versionArn: string;

  public constructor(scope: Construct, id: string, props: SigningProfileProps) {
    super(scope, id);

    this.versionArn = new SignerSigningProfile(this, "Resource", {
      name: signingProfileName(props.environment),
      platformId: PLATFORM,
      signatureValidityPeriod: { value: VALIDITY_MONTHS, type: "MONTHS" },
      lifecycle: { preventDestroy: true },
    }).versionArn;
  }
}
