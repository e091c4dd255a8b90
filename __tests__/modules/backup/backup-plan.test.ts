import { BackupPlan as Plan } from "@cdktf/provider-aws/lib/backup-plan";
import { BackupSelection } from "@cdktf/provider-aws/lib/backup-selection";
import { Testing } from "cdktf";
import { BackupPlan, type BackupPlanProps } from "../../../modules/backup/backup-plan";
import { ServiceRole } from "../../../modules/security/service-role";
import { DAILY } from "../../fixtures/backup";

const PLACE = { environment: "prod", accountId: "222222222222", region: "sa-east-1" };

const synth = (props: Partial<BackupPlanProps> = {}): string =>
  Testing.synthScope((stack) => {
    const role = new ServiceRole(stack, "Role", {
      ...PLACE,
      purpose: "backup",
      service: "backup.amazonaws.com",
      source: { anySource: "a test" },
      permissions: [],
    });
    new BackupPlan(stack, "Plan", {
      ...PLACE,
      backupClass: "files",
      rules: { daily: DAILY },
      accountIds: { payments: "222222222222", backup: "333333333333" },
      role,
      ...props,
    });
  });

describe("BackupPlan", () => {
  it("backs up into the region's own vault, at times in UTC", () =>
    expect(synth()).toHaveResourceWithProperties(Plan, {
      name: "klap-prod-files",
      rule: [
        {
          rule_name: "daily",
          target_vault_name: "klap-prod-backup",
          schedule: "cron(0 5 ? * * *)",
          schedule_expression_timezone: "Etc/UTC",
          start_window: 60,
          completion_window: 120,
          enable_continuous_backup: false,
          lifecycle: { delete_after: 7 },
          copy_action: [],
        },
      ],
    }));

  it("copies to the vaults that it names, each copy with a life of its own", () => {
    const isolated = {
      to: { account: "backup", region: "sa-east-1" },
      retentionDays: 365,
      coldStorageAfterDays: 30,
    };
    const remote = { to: { account: "payments", region: "us-east-1" }, retentionDays: 35 };
    const rules = { daily: { ...DAILY, copies: { isolated, remote } } };
    expect(synth({ rules })).toHaveResourceWithProperties(Plan, {
      rule: [
        expect.objectContaining({
          copy_action: [
            {
              destination_vault_arn: "arn:aws:backup:sa-east-1:333333333333:backup-vault:klap-prod-backup",
              lifecycle: { delete_after: 365, cold_storage_after: 30 },
            },
            {
              destination_vault_arn: "arn:aws:backup:us-east-1:222222222222:backup-vault:klap-prod-backup",
              lifecycle: { delete_after: 35 },
            },
          ],
        }),
      ],
    });
  });

  it("selects what is the platform's and carries the tag of the class", () =>
    expect(synth({ backupClass: "database" })).toHaveResourceWithProperties(BackupSelection, {
      name: "database",
      resources: ["arn:aws:rds:sa-east-1:222222222222:cluster:klap-prod-*"],
      condition: [{ string_equals: [{ key: "aws:ResourceTag/Backup", value: "database" }] }],
    }));

  it("selects once its role can look up tags", () =>
    expect(synth()).toHaveResourceWithProperties(BackupSelection, {
      depends_on: [expect.stringMatching(/^aws_iam_role_policy\./)],
    }));

  it("rejects a plan without rules", () =>
    expect(() => synth({ rules: {} })).toThrow(
      "stack/Plan: rules must be a list of at least 1 different values, got []",
    ));

  it("rejects what AWS Backup cannot do for the class", () =>
    expect(() => synth({ rules: { daily: { ...DAILY, continuous: true } } })).toThrow(
      "stack/Plan: rules.daily.continuous must be false for EFS, got true",
    ));
});
