/** Credentials that go before all others in the chain, and would lead every stack into one account. */
const STATIC = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"];

/** The account that a stack works in. */
export interface CredentialPlace {
  readonly environment: string;
  readonly account: string;
  /** Role to take on there by a web identity. */
  readonly roleArn: string;
}

/**
 * Environment of a Terraform that works in one account of several. Stacks name no role, so credentials choose it:
 * - with `AWS_WEB_IDENTITY_TOKEN_FILE` (a CI job's token), the account's role by that token;
 * - with `profiles`, the AWS profile of that name, where `{environment}` and `{account}` stand for the stack's;
 * - else the credentials as they are. Those of another account are refused by provider and backend.
 */
export function accountCredentials(
  variables: NodeJS.ProcessEnv,
  { environment, account, roleArn }: CredentialPlace,
  profiles?: string,
): NodeJS.ProcessEnv {
  const { AWS_WEB_IDENTITY_TOKEN_FILE: token = "" } = variables;
  if (profiles !== undefined) {
    const profile = profiles.replaceAll("{environment}", environment).replaceAll("{account}", account);
    return { ...without(variables, [...STATIC, "AWS_WEB_IDENTITY_TOKEN_FILE"]), AWS_PROFILE: profile };
  }
  if (token === "") return variables;
  return { ...without(variables, [...STATIC, "AWS_PROFILE"]), AWS_ROLE_ARN: roleArn };
}

function without(variables: NodeJS.ProcessEnv, names: readonly string[]): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !names.includes(name)));
}
