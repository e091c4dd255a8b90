import { BackupVault as Vault } from "@cdktf/provider-aws/lib/backup-vault";
import { BackupVaultLockConfiguration } from "@cdktf/provider-aws/lib/backup-vault-lock-configuration";
import { BackupVaultNotifications } from "@cdktf/provider-aws/lib/backup-vault-notifications";
import { BackupVaultPolicy } from "@cdktf/provider-aws/lib/backup-vault-policy";
import { Construct } from "constructs";
import type { AlarmChoice } from "../audit/metric-alarm";
import { requireDistinct, requireNone } from "../core/checks";
import { backupVaultName } from "../core/names";
import { policyDocument } from "../security/policy-document";
import { vaultImmutabilityProblems, type VaultImmutability } from "./vault-immutability";
import { copiesFrom, nobodyDeletes, onlyDeployRolesChange } from "./vault-statements";

export interface BackupVaultProps {
  readonly environment: string;
  readonly accountId: string;
  /** ARN of the key that encrypts backups, of the vault's own account and region. */
  readonly keyArn: string;
  /** Whether backups can be deleted before their time. */
  readonly immutability: VaultImmutability;
  /** Ids of the other accounts whose backups may be copied into this vault. */
  readonly copiesFrom: readonly string[];
  readonly alarms: AlarmChoice;
}

/**
 * What a vault itself tells. Failed backup jobs are not among it: AWS still takes the name of that event and sends
 * nothing, so those are caught where the plan stands. A restore is told of even when it succeeds, since it brings
 * out stored data.
 * @see https://docs.aws.amazon.com/aws-backup/latest/APIReference/API_PutBackupVaultNotifications.html
 */
const TOLD = [
  "COPY_JOB_FAILED",
  "RESTORE_JOB_COMPLETED",
  "S3_BACKUP_OBJECT_FAILED",
  "S3_RESTORE_OBJECT_FAILED",
];

/** Tag that says how a vault is locked. */
const LOCK_TAG = "Lock";

/**
 * Vault `backupVaultName` of an account's region: encrypted, locked as it is told, closed to deletions unless it has
 * no lock, and open to copies from the accounts named only.
 * @throws PropsError if `immutability` is out of range, or an account is named twice.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html
 */
export class BackupVault extends Construct {
  public constructor(scope: Construct, id: string, props: BackupVaultProps) {
    super(scope, id);
    const { environment, accountId, keyArn, immutability, copiesFrom: accountIds, alarms } = props;
    requireNone(this, vaultImmutabilityProblems(immutability));
    requireDistinct(this, "copiesFrom", accountIds, 0);

    const locked = immutability.mode !== "none";
    const vault = new Vault(this, "Resource", {
      name: backupVaultName(environment),
      kmsKeyArn: keyArn,
      ...(immutability.mode !== "none" && { tags: { [LOCK_TAG]: lockText(immutability) } }),
      lifecycle: { preventDestroy: true },
    });
    const { name: vaultName } = vault;
    const policy = new BackupVaultPolicy(this, "Policy", {
      backupVaultName: vaultName,
      policy: policyDocument([
        ...(locked ? [nobodyDeletes()] : []),
        onlyDeployRolesChange(accountId),
        ...(accountIds.length > 0 ? [copiesFrom(accountIds)] : []),
      ]),
    });
    if (locked)
      new BackupVaultLockConfiguration(this, "Lock", {
        backupVaultName: vaultName,
        minRetentionDays: immutability.minRetentionDays,
        maxRetentionDays: immutability.maxRetentionDays,
        ...(immutability.mode === "compliance" && { changeableForDays: immutability.changeableForDays }),
        // A lock that cannot be taken off again comes last.
        dependsOn: [policy],
        // AWS does not give the days back. Unless they are ignored, a vault that is imported loses its lock to a
        // replacement; the tag, which does come back, tells a real change.
        lifecycle: {
          ignoreChanges: ["changeable_for_days"],
          replaceTriggeredBy: [
            `${vault.terraformResourceType}.${vault.friendlyUniqueId}.tags["${LOCK_TAG}"]`,
          ],
        },
      });
    if ("topicArn" in alarms)
      new BackupVaultNotifications(this, "Notifications", {
        backupVaultName: vaultName,
        snsTopicArn: alarms.topicArn,
        backupVaultEvents: TOLD,
      });
  }
}

/** `governance`, or `compliance after 7 days`. */
function lockText(immutability: Exclude<VaultImmutability, { mode: "none" }>): string {
  const { mode } = immutability;
  return mode === "governance" ? mode : `${mode} after ${immutability.changeableForDays} days`;
}
