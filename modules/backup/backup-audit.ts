import { BackupFramework } from "@cdktf/provider-aws/lib/backup-framework";
import { BackupReportPlan } from "@cdktf/provider-aws/lib/backup-report-plan";
import { Construct } from "constructs";
import { requireNone } from "../core/checks";
import { resourceName } from "../core/names";
import { auditControls, auditProblems, type AuditControlsProps } from "./audit-controls";
import { wordName } from "./word-name";

export interface BackupAuditProps extends AuditControlsProps {
  readonly environment: string;
  /** Bucket that takes the reports; its policy admits the role of AWS Backup's reports. */
  readonly reportBucketName: string;
}

/** Prefix of all reports in the bucket. */
const PREFIX = "backup-reports";

/** Daily reports on what ran, and on what the framework finds. */
const REPORTS = {
  BackupJobs: { name: "backup-jobs", template: "BACKUP_JOB_REPORT", ofFramework: false },
  CopyJobs: { name: "copy-jobs", template: "COPY_JOB_REPORT", ofFramework: false },
  RestoreJobs: { name: "restore-jobs", template: "RESTORE_JOB_REPORT", ofFramework: false },
  Controls: { name: "controls", template: "CONTROL_COMPLIANCE_REPORT", ofFramework: true },
  Resources: { name: "resources", template: "RESOURCE_COMPLIANCE_REPORT", ofFramework: true },
} as const;

/**
 * AWS Backup Audit Manager in an account's region: a framework of controls that AWS Config evaluates, and a report of
 * each kind every day. AWS Config has to record before the framework is made.
 * @throws PropsError if an expectation is out of range.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/aws-backup-audit-manager.html
 */
export class BackupAudit extends Construct {
  public constructor(scope: Construct, id: string, props: BackupAuditProps) {
    super(scope, id);
    const { environment, reportBucketName } = props;
    requireNone(this, auditProblems(props));

    const framework = new BackupFramework(this, "Framework", {
      name: wordName(resourceName(environment, "backups")),
      description: `What backups of ${environment} have to be like`,
      control: auditControls(props),
    });
    for (const [child, { name, template, ofFramework }] of Object.entries(REPORTS))
      new BackupReportPlan(this, child, {
        name: wordName(resourceName(environment, name)),
        description: `Daily report for ${environment}: ${name.replace("-", " ")}`,
        reportDeliveryChannel: {
          formats: ["CSV", "JSON"],
          s3BucketName: reportBucketName,
          s3KeyPrefix: PREFIX,
        },
        reportSetting: {
          reportTemplate: template,
          ...(ofFramework && { frameworkArns: [framework.arn], numberOfFrameworks: 1 }),
        },
      });
  }
}
