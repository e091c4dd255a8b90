import { BackupFramework } from "@cdktf/provider-aws/lib/backup-framework";
import { BackupReportPlan } from "@cdktf/provider-aws/lib/backup-report-plan";
import { Testing } from "cdktf";
import { BackupAudit, type BackupAuditProps } from "../../../modules/backup/backup-audit";
import { resourcesOf } from "../../fixtures/resources";

const synth = (props: Partial<BackupAuditProps> = {}): string =>
  Testing.synthScope((stack) => {
    new BackupAudit(stack, "Audit", {
      environment: "prod",
      reportBucketName: "klap-prod-222222222222-sa-east-1-direct-logs",
      classes: ["database"],
      otherRegion: false,
      frequencyHours: 24,
      retentionDays: 7,
      restoreMinutes: 720,
      ...props,
    });
  });

describe("BackupAudit", () => {
  it("makes one framework of controls, named without hyphens", () =>
    expect(synth()).toHaveResourceWithProperties(BackupFramework, {
      name: "klap_prod_backups",
      control: expect.arrayContaining([expect.objectContaining({ name: "BACKUP_RECOVERY_POINT_ENCRYPTED" })]),
    }));

  it("reports every kind of job and of compliance", () => {
    const settings = Object.values(resourcesOf(synth(), "aws_backup_report_plan")).map(
      ({ report_setting }) => (report_setting as { report_template: string }).report_template,
    );
    expect(settings.sort()).toEqual([
      "BACKUP_JOB_REPORT",
      "CONTROL_COMPLIANCE_REPORT",
      "COPY_JOB_REPORT",
      "RESOURCE_COMPLIANCE_REPORT",
      "RESTORE_JOB_REPORT",
    ]);
  });

  it("reports into the bucket that it is given, for people and for programs", () =>
    expect(synth()).toHaveResourceWithProperties(BackupReportPlan, {
      name: "klap_prod_backup_jobs",
      report_delivery_channel: {
        formats: ["CSV", "JSON"],
        s3_bucket_name: "klap-prod-222222222222-sa-east-1-direct-logs",
        s3_key_prefix: "backup-reports",
      },
      report_setting: { report_template: "BACKUP_JOB_REPORT" },
    }));

  it("names the framework in reports on compliance", () =>
    expect(synth()).toHaveResourceWithProperties(BackupReportPlan, {
      name: "klap_prod_controls",
      report_setting: {
        report_template: "CONTROL_COMPLIANCE_REPORT",
        framework_arns: [expect.stringMatching(/aws_backup_framework\..*\.arn/)],
        number_of_frameworks: 1,
      },
    }));

  it("rejects expectations that AWS cannot ask for", () =>
    expect(() => synth({ retentionDays: 0 })).toThrow(
      "stack/Audit: retentionDays must be a whole number from 1 to 36500, got 0",
    ));
});
