import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Testing } from "cdktf";
import { JobAlarms, type JobAlarmsProps } from "../../../modules/analytics/job-alarms";
import { serviceSources } from "../../../stacks/service-sources";
import { resourcesOf } from "../../fixtures/resources";

const TOPIC = "arn:aws:sns:sa-east-1:222222222222:klap-prod-alarms";
const synth = (alarms: JobAlarmsProps["alarms"] = { topicArn: TOPIC }): string =>
  Testing.synthScope((stack) => {
    new JobAlarms(stack, "Alarms", {
      environment: "prod",
      alarms,
      jobNames: { etl: "klap-prod-archive-etl", export: "klap-prod-archive-export" },
      crawlerName: "klap-prod-archive-exports",
      quarantiningJob: "klap-prod-archive-etl",
    });
  });
const patterns = (): unknown[] =>
  Object.values(resourcesOf(synth(), "aws_cloudwatch_event_rule")).map(
    ({ event_pattern }) => JSON.parse(event_pattern as string) as unknown,
  );

describe("JobAlarms", () => {
  it("tells of every way in which a run of either job, or a crawl, can end badly", () =>
    expect(patterns()).toEqual([
      {
        source: ["aws.glue"],
        "detail-type": ["Glue Crawler State Change"],
        detail: { crawlerName: ["klap-prod-archive-exports"], state: ["Failed"] },
      },
      {
        source: ["aws.glue"],
        "detail-type": ["Glue Job State Change"],
        detail: {
          jobName: ["klap-prod-archive-etl", "klap-prod-archive-export"],
          state: ["FAILED", "TIMEOUT", "STOPPED", "ERROR"],
        },
      },
    ]));

  it.each(["etl", "export"])("tells when %s has not succeeded for two days, silence included", (job) =>
    expect(synth()).toHaveResourceWithProperties(CloudwatchMetricAlarm, {
      alarm_name: `klap-prod-archive-${job}-not-succeeded`,
      metric_name: "SucceededRuns",
      dimensions: { JobName: `klap-prod-archive-${job}` },
      period: 86_400,
      evaluation_periods: 2,
      treat_missing_data: "breaching",
      alarm_actions: [TOPIC],
    }),
  );

  it("tells of the first record that is set aside", () =>
    expect(synth()).toHaveResourceWithProperties(CloudwatchMetricAlarm, {
      metric_name: "QuarantinedRecords",
      comparison_operator: "GreaterThanThreshold",
      threshold: 0,
    }));

  it("watches numbers that the job's code sends", () => {
    const code = serviceSources("archive-etl")["archive_job.py"]!;
    const alarms = Object.values(resourcesOf(synth(), "aws_cloudwatch_metric_alarm"));
    for (const { namespace, metric_name } of alarms) {
      expect(code).toContain(`NAMESPACE = "${String(namespace)}"`);
      expect(code).toContain(`"${String(metric_name)}":`);
    }
  });

  it("tells nobody where there is a reason not to", () =>
    expect(JSON.parse(synth({ noAlarms: "nobody waits for it" }))).not.toHaveProperty("resource"));
});
