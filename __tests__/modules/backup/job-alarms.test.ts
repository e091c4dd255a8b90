import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Testing } from "cdktf";
import { JobAlarms } from "../../../modules/backup/job-alarms";
import { resourcesOf } from "../../fixtures/resources";

const TOPIC = "arn:aws:sns:sa-east-1:222222222222:klap-prod-alarms";
const json = Testing.synthScope((stack) => {
  new JobAlarms(stack, "Jobs", { environment: "prod", topicArn: TOPIC });
});

describe("JobAlarms", () => {
  it.each([
    ["failed", "NumberOfBackupJobsFailed"],
    ["expired", "NumberOfBackupJobsExpired"],
    ["aborted", "NumberOfBackupJobsAborted"],
    ["copy-failed", "NumberOfCopyJobsFailed"],
    ["restore-failed", "NumberOfRestoreJobsFailed"],
  ])("fires as backup-%s at the first of %s", (name, metric) =>
    expect(json).toHaveResourceWithProperties(CloudwatchMetricAlarm, {
      alarm_name: `klap-prod-backup-${name}`,
      metric_name: metric,
      namespace: "AWS/Backup",
      dimensions: { BackupVaultName: "klap-prod-backup" },
      threshold: 0,
      comparison_operator: "GreaterThanThreshold",
      treat_missing_data: "notBreaching",
      alarm_actions: [TOPIC],
    }),
  );

  it("fires when nothing was backed up for a day and a half", () =>
    expect(json).toHaveResourceWithProperties(CloudwatchMetricAlarm, {
      metric_name: "NumberOfBackupJobsCompleted",
      threshold: 1,
      comparison_operator: "LessThanThreshold",
      treat_missing_data: "breaching",
      period: 21_600,
      evaluation_periods: 6,
    }));

  it("tells of each job that ends badly, whatever AWS calls its end", () => {
    const [rule] = Object.values(resourcesOf(json, "aws_cloudwatch_event_rule"));
    const states = ["ABORTED", "EXPIRED", "FAILED", "PARTIAL"];
    expect(JSON.parse(rule!.event_pattern as string)).toEqual({
      source: ["aws.backup"],
      "detail-type": ["Backup Job State Change", "Copy Job State Change", "Restore Job State Change"],
      detail: { $or: [{ state: states }, { status: states }] },
    });
  });
});
