import { BackupRegionSettings } from "@cdktf/provider-aws/lib/backup-region-settings";
import { Testing } from "cdktf";
import { BackupResourceTypes } from "../../../modules/backup/backup-resource-types";
import { BACKUP_CLASSES } from "../../../modules/backup/backup-class";
import { resourcesOf } from "../../fixtures/resources";

const json = Testing.synthScope((stack) => {
  new BackupResourceTypes(stack, "Types");
});
const [settings] = Object.values(resourcesOf(json, "aws_backup_region_settings"));

describe("BackupResourceTypes", () => {
  it("switches on the type of every class of backups", () => {
    const types = Object.values(BACKUP_CLASSES).map(({ resourceType }) => [resourceType, true]);
    expect(settings!.resource_type_opt_in_preference).toEqual(Object.fromEntries(types));
  });

  it("leaves AWS Backup in charge of tables and file systems", () =>
    expect(json).toHaveResourceWithProperties(BackupRegionSettings, {
      resource_type_management_preference: { DynamoDB: true, EFS: true },
    }));

  it("leaves every other type as the region has it", () => {
    const { ignore_changes } = settings!.lifecycle as { ignore_changes: string[] };
    expect(ignore_changes).toContain('resource_type_opt_in_preference["EBS"]');
    expect(ignore_changes).not.toContain('resource_type_opt_in_preference["Aurora"]');
  });
});
