import type { Construct } from "constructs";
import type { AlarmChoice } from "../modules/audit/metric-alarm";
import { BackupResourceTypes } from "../modules/backup/backup-resource-types";
import { BackupVault } from "../modules/backup/backup-vault";
import type { VaultImmutability } from "../modules/backup/vault-immutability";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { accountOf } from "../modules/core/environment";
import { keysContract } from "./keys";

export interface BackupVaultSettings {
  /** Whether backups can be deleted before their time. */
  readonly immutability: VaultImmutability;
  /**
   * Other accounts of the environment whose backups are copied into this vault. The workload's vault names the
   * backup account as well, since a lost backup comes back by a copy.
   */
  readonly copiesFrom: readonly string[];
  readonly alarms: AlarmChoice;
}

/** Vault of an account's region that holds backups, and the types of resources that AWS Backup looks at there. */
export class BackupVaultStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: BackupVaultSettings) {
    super(scope, "backup-vault", context);
    const { environment, account, region } = this.place;
    const { immutability, copiesFrom, alarms } = settings;
    if ("topicArn" in alarms) this.after("alarms", account, region);

    new BackupResourceTypes(this, "ResourceTypes");
    new BackupVault(this, "Vault", {
      environment,
      accountId: this.account.id,
      keyArn: this.read(keysContract, account, region).keyArns("backup"),
      immutability,
      copiesFrom: copiesFrom.map((name) => accountOf(this.environment, name).id),
      alarms,
    });
  }
}
