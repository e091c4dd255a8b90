import type { Construct } from "constructs";
import type { BackupClass } from "../modules/backup/backup-class";
import { restorePermissions } from "../modules/backup/restore-permissions";
import { RestoreTesting, type RestoreTestingTimes } from "../modules/backup/restore-testing";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { ServiceRole } from "../modules/security/service-role";

export interface RestoreTestingSettings extends RestoreTestingTimes {
  /** Whose backups are tried: every class that the region's plan backs up. */
  readonly classes: readonly BackupClass[];
}

/**
 * Tries the backups of an account's region by restoring them. A trial that fails is told by the alarms of layer
 * `backup-plan`, as every restore is.
 */
export class RestoreTestingStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: RestoreTestingSettings) {
    super(scope, "restore-testing", context);
    const { environment, account, region } = this.place;
    const place = { environment, accountId: this.account.id, region: this.folder.awsRegion };
    this.after("identity", account, "global");
    this.after("backup-plan", account, region);
    // Trials of clusters stand in its subnets.
    if (settings.classes.includes("database")) this.after("database", account, region);

    const role = new ServiceRole(this, "Role", {
      ...place,
      purpose: "restore-test",
      service: "backup.amazonaws.com",
      source: { anySource: "AWS documents for whom AWS Backup comes where it calls a topic, not a role" },
      permissions: restorePermissions(settings.classes, place),
    });
    new RestoreTesting(this, "Trials", { ...place, ...settings, role });
  }
}
