import { BackupGlobalSettings } from "@cdktf/provider-aws/lib/backup-global-settings";
import { Construct } from "constructs";

/**
 * Lets accounts of the organization copy backups to each other. One for each organization, called from its
 * management account. All settings are named, since one left out plans a change for ever.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/API_UpdateGlobalSettings.html
 */
export class CrossAccountBackup extends Construct {
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    new BackupGlobalSettings(this, "Resource", {
      globalSettings: {
        isCrossAccountBackupEnabled: "true",
        isDelegatedAdministratorEnabled: "true",
        // Approval by several parties belongs to air-gapped vaults, which there are none of.
        isMpaEnabled: "false",
      },
    });
  }
}
