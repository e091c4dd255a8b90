import { BackupGlobalSettings } from "@cdktf/provider-aws/lib/backup-global-settings";
import { Testing } from "cdktf";
import { CrossAccountBackup } from "../../../modules/organization/cross-account-backup";

describe("CrossAccountBackup", () => {
  it("names every setting, so that none plans a change for ever", () => {
    const json = Testing.synthScope((stack) => new CrossAccountBackup(stack, "Backup"));
    expect(json).toHaveResourceWithProperties(BackupGlobalSettings, {
      global_settings: {
        isCrossAccountBackupEnabled: "true",
        isDelegatedAdministratorEnabled: "true",
        isMpaEnabled: "false",
      },
    });
  });
});
