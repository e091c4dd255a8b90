import type { ECRClient, ECRClientConfig } from "@aws-sdk/client-ecr";
import type { S3Client } from "@aws-sdk/client-s3";
import type { SignerClient } from "@aws-sdk/client-signer";
import { deployRoleArn } from "../../modules/core/names";
import { accountCredentials } from "../../terraform/account-credentials";
import type { PublishPlace } from "./publish-places";

/** What publishing calls in one account's region. */
export interface AwsClients {
  readonly s3: S3Client;
  readonly ecr: ECRClient;
  readonly signer: SignerClient;
}

export type ClientOptions = Pick<ECRClientConfig, "credentials" | "endpoint" | "region">;

/** Clients of AWS's own SDK, loaded here since no other command needs them. */
export async function awsClients(options: ClientOptions): Promise<AwsClients> {
  // Which Node.js runs this is package.json's choice, of which nobody needs to be warned.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";
  const [{ S3Client }, { ECRClient }, { SignerClient }] = await Promise.all([
    import("@aws-sdk/client-s3"),
    import("@aws-sdk/client-ecr"),
    import("@aws-sdk/client-signer"),
  ]);
  // An emulated AWS has one name for all buckets.
  const forcePathStyle = options.endpoint !== undefined;
  return {
    s3: new S3Client({ ...options, forcePathStyle }),
    ecr: new ECRClient(options),
    signer: new SignerClient(options),
  };
}

/**
 * Credentials that publish in an account: its role that applies by a CI job's web identity, a person's profile of the
 * account, or those that are there. Every call names the account that it is for, so that others' are refused.
 */
export async function publishCredentials(
  environment: string,
  { account, accountId }: Pick<PublishPlace, "account" | "accountId">,
  variables: NodeJS.ProcessEnv,
  profiles?: string,
): Promise<ClientOptions["credentials"]> {
  const roleArn = deployRoleArn(accountId);
  const { AWS_PROFILE: profile, AWS_ROLE_ARN: role } = accountCredentials(
    variables,
    { environment, account, roleArn },
    profiles,
  );
  const { AWS_WEB_IDENTITY_TOKEN_FILE: webIdentityTokenFile } = variables;
  const { fromIni, fromTokenFile } = await import("@aws-sdk/credential-providers");
  if (profiles !== undefined) return fromIni({ profile });
  return webIdentityTokenFile ? fromTokenFile({ webIdentityTokenFile, roleArn: role }) : undefined;
}
