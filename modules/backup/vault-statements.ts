import { DEPLOY_ROLE_PATH } from "../core/names";
import { accountRoot } from "../security/account-root";
import type { PolicyStatement } from "../security/policy-document";

/** What ends a backup early, or makes it end sooner. */
const DELETIONS = [
  "backup:DeleteRecoveryPoint",
  "backup:DisassociateRecoveryPoint",
  "backup:DisassociateRecoveryPointFromParent",
  "backup:UpdateRecoveryPointLifecycle",
];

/** What would open the vault for that. */
const OPENINGS = [
  "backup:DeleteBackupVault",
  "backup:DeleteBackupVaultAccessPolicy",
  "backup:DeleteBackupVaultLockConfiguration",
  "backup:DeleteBackupVaultNotifications",
  "backup:PutBackupVaultAccessPolicy",
  "backup:PutBackupVaultLockConfiguration",
  "backup:PutBackupVaultNotifications",
];

/** Refuses everybody the deletion of backups; they end by their own lifecycle only. */
export function nobodyDeletes(): PolicyStatement {
  return { Sid: "NobodyDeletes", Effect: "Deny", Principal: { AWS: "*" }, Action: DELETIONS, Resource: "*" };
}

/** Refuses changes of the vault to all but the deploy roles and the account's root user. */
export function onlyDeployRolesChange(accountId: string): PolicyStatement {
  const allowed = [accountRoot(accountId), `arn:aws:iam::${accountId}:role${DEPLOY_ROLE_PATH}*`];
  return {
    Sid: "OnlyDeployRolesChange",
    Effect: "Deny",
    Principal: { AWS: "*" },
    Action: OPENINGS,
    Resource: "*",
    Condition: { ArnNotLike: { "aws:PrincipalArn": allowed } },
  };
}

/** Admits copies of backups that come from another account. */
export function copiesFrom(accountIds: readonly string[]): PolicyStatement {
  return {
    Sid: "CopiesFromAccounts",
    Effect: "Allow",
    Principal: { AWS: accountIds.map(accountRoot) },
    Action: "backup:CopyIntoBackupVault",
    Resource: "*",
  };
}
