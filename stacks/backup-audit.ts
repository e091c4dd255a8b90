import type { Construct } from "constructs";
import type { AuditExpectations } from "../modules/backup/audit-controls";
import { BackupAudit } from "../modules/backup/backup-audit";
import type { BackupClass } from "../modules/backup/backup-class";
import type { RetentionBounds } from "../modules/backup/vault-immutability";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { bucketName } from "../modules/core/names";

export interface BackupAuditSettings extends AuditExpectations {
  /** What the region's plan backs up. */
  readonly classes: readonly BackupClass[];
  /** Bounds of the vaults' lock, which the audit asks for. @default there is no lock */
  readonly lock?: RetentionBounds;
  /** Whether backups go to another region. */
  readonly otherRegion: boolean;
  /** Whether the platform's own layer `recorder` has AWS Config record, or a landing zone does. */
  readonly recordedBy: "recorder" | "landing-zone";
}

/** Audit of the backups of an account's region, which reports into the region's bucket of direct logs. */
export class BackupAuditStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: BackupAuditSettings) {
    super(scope, "backup-audit", context);
    const { environment, account, region } = this.place;
    this.after("backup-plan", account, region);
    this.after("storage", account, region);
    if (settings.recordedBy === "recorder") this.after("recorder", account, region);

    new BackupAudit(this, "Audit", {
      ...settings,
      environment,
      reportBucketName: bucketName(environment, this.account.id, this.folder.awsRegion, "direct-logs"),
    });
  }
}
