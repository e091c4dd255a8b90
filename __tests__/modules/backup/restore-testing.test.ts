import { BackupRestoreTestingPlan } from "@cdktf/provider-aws/lib/backup-restore-testing-plan";
import { BackupRestoreTestingSelection } from "@cdktf/provider-aws/lib/backup-restore-testing-selection";
import { Testing } from "cdktf";
import { RestoreTesting, type RestoreTestingProps } from "../../../modules/backup/restore-testing";
import { ServiceRole } from "../../../modules/security/service-role";
import { resourcesOf } from "../../fixtures/resources";

const PLACE = { environment: "prod", accountId: "222222222222", region: "sa-east-1" };
const TIMES = {
  schedule: "cron(0 12 1 * ? *)",
  startWindowHours: 8,
  selectionWindowDays: 35,
  validationWindowHours: 24,
};

const synth = (props: Partial<RestoreTestingProps> = {}): string =>
  Testing.synthScope((stack) => {
    const role = new ServiceRole(stack, "Role", {
      ...PLACE,
      purpose: "restore-test",
      service: "backup.amazonaws.com",
      source: { anySource: "a test" },
      permissions: [],
    });
    new RestoreTesting(stack, "Trials", {
      ...PLACE,
      ...TIMES,
      classes: ["database", "objects"],
      role,
      ...props,
    });
  });

describe("RestoreTesting", () => {
  it("tries the newest backups of the region's own vault, at times in UTC", () =>
    expect(synth()).toHaveResourceWithProperties(BackupRestoreTestingPlan, {
      name: "klap_prod_restore",
      schedule_expression: "cron(0 12 1 * ? *)",
      schedule_expression_timezone: "Etc/UTC",
      start_window_hours: 8,
      recovery_point_selection: [
        {
          algorithm: "LATEST_WITHIN_WINDOW",
          include_vaults: ["arn:aws:backup:sa-east-1:222222222222:backup-vault:klap-prod-backup"],
          recovery_point_types: ["CONTINUOUS", "SNAPSHOT"],
          selection_window_days: 35,
        },
      ],
    }));

  it("restores what carries a class's tag, and keeps it for a while", () =>
    expect(synth()).toHaveResourceWithProperties(BackupRestoreTestingSelection, {
      name: "objects",
      protected_resource_type: "S3",
      protected_resource_conditions: [
        { string_equals: [{ key: "aws:ResourceTag/Backup", value: "objects" }] },
      ],
      validation_window_hours: 24,
      depends_on: [expect.stringMatching(/^aws_iam_role_policy\./)],
    }));

  it("restores clusters into the database's own subnets, and overrides nothing else", () => {
    const selections = Object.values(resourcesOf(synth(), "aws_backup_restore_testing_selection"));
    expect(selections.map(({ restore_metadata_overrides: overrides }) => overrides)).toEqual([
      { dbSubnetGroupName: "klap-prod-payments-sa-east-1" },
      undefined,
    ]);
  });

  it("rejects trials of nothing", () =>
    expect(() => synth({ classes: [] })).toThrow(
      "stack/Trials: classes must be a list of at least 1 different values, got []",
    ));

  it.each([
    ["schedule", "rate(30 days)", 'cron(…) with six fields, in UTC, got "rate(30 days)"'],
    ["startWindowHours", 169, "a whole number from 1 to 168, got 169"],
    ["selectionWindowDays", 366, "a whole number from 1 to 365, got 366"],
    ["validationWindowHours", 0, "a whole number from 1 to 168, got 0"],
  ])("rejects %s %p", (prop, value, rule) =>
    expect(() => synth({ [prop]: value })).toThrow(`stack/Trials: ${prop} must be ${rule}`),
  );
});
