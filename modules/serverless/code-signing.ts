import { LambdaCodeSigningConfig } from "@cdktf/provider-aws/lib/lambda-code-signing-config";
import { Construct } from "constructs";

/**
 * Whether functions take only code that the environment's own profile has signed. `enforce` refuses everything else,
 * `warn` runs it and says so in CloudWatch's metrics and the trail.
 */
export type SigningChoice = { readonly policy: "enforce" | "warn" } | { readonly unsigned: string };

export interface CodeSigningProps {
  readonly policy: "enforce" | "warn";
  /** Version of the profile whose signatures count. */
  readonly profileVersionArn: string;
}

/**
 * Who may have signed the code of functions. Whatever the policy, Lambda refuses code that was changed after it was
 * signed.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html
 */
export class CodeSigning extends Construct {
  public readonly configArn: string;

  public constructor(scope: Construct, id: string, props: CodeSigningProps) {
    super(scope, id);
    const { policy, profileVersionArn } = props;

    this.configArn = new LambdaCodeSigningConfig(this, "Resource", {
      description: "Functions take what the platform's own profile has signed",
      allowedPublishers: { signingProfileVersionArns: [profileVersionArn] },
      policies: { untrustedArtifactOnDeployment: policy === "enforce" ? "Enforce" : "Warn" },
    }).arn;
  }
}
