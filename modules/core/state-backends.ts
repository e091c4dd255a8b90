import type { Account, BackendSettings } from "./environment";
import { projectName, STATE_KEY_ALIAS, stateBucketName, stateReaderRoleArn } from "./names";

/** The one setting that says what keeps an environment's states. */
export type StateKeeper =
  | { readonly kind: "hcp-terraform"; readonly organization: string; readonly hostname?: string }
  | { readonly kind: "s3" };

/**
 * Pins the backend of each of an environment's folders: HCP Terraform's project of the account, or the S3
 * bucket, key and reader role that the bootstrap template made in the folder's own account and region.
 * @throws RangeError if the environment has no such account.
 */
export function stateBackends(
  environment: string,
  accounts: Readonly<Record<string, Account>>,
  keeper: StateKeeper,
): (account: string, awsRegion: string) => BackendSettings {
  return (account, awsRegion) => {
    if (keeper.kind === "hcp-terraform") return { ...keeper, project: projectName(environment, account) };
    const accountId = accounts[account]?.id;
    if (accountId === undefined) throw new RangeError(`environment ${environment} has no account ${account}`);
    return {
      kind: "s3",
      accountId,
      region: awsRegion,
      bucket: stateBucketName(accountId, awsRegion),
      kmsKeyArn: `arn:aws:kms:${awsRegion}:${accountId}:${STATE_KEY_ALIAS}`,
      readerRoleArn: stateReaderRoleArn(accountId),
    };
  };
}
