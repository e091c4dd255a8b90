import { Testing } from "cdktf";
import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { DatabaseAlarms, type DatabaseAlarmsProps } from "../../../modules/data/database-alarms";
import { ALARMS, OPTIONS, SMALL } from "../../fixtures/database";
import { resourcesOf } from "../../fixtures/resources";

const synth = (props: Partial<DatabaseAlarmsProps> = {}): string =>
  Testing.synthScope((stack) => {
    new DatabaseAlarms(stack, "Alarms", {
      ...OPTIONS,
      databaseName: "klap-prod-payments-sa-east-1",
      otherRegions: true,
      alarms: ALARMS,
      ...props,
    });
  });
const metricsOf = (json: string): unknown[] =>
  Object.values(resourcesOf(json, "aws_cloudwatch_metric_alarm"))
    .map(({ metric_name }) => metric_name)
    .sort();

describe("DatabaseAlarms", () => {
  it("watches lag, load, connections and what stops PostgreSQL", () =>
    expect(metricsOf(synth())).toEqual([
      "AuroraGlobalDBRPOLag",
      "AuroraGlobalDBReplicationLag",
      "CPUUtilization",
      "DatabaseConnections",
      "Deadlocks",
      "FreeLocalStorage",
      "FreeableMemory",
      "MaximumUsedTransactionIDs",
    ]));

  it("watches how near a database that scales is to its maximum, instead of processors and memory", () => {
    const metrics = metricsOf(synth({ capacity: SMALL.capacity }));
    expect(metrics).toContain("ACUUtilization");
    expect(metrics).not.toContain("CPUUtilization");
  });

  it("watches no lag where there is one region", () =>
    expect(metricsOf(synth({ otherRegions: false }))).toEqual([
      "CPUUtilization",
      "DatabaseConnections",
      "Deadlocks",
      "FreeLocalStorage",
      "FreeableMemory",
      "MaximumUsedTransactionIDs",
    ]));

  it("counts lag in milliseconds, and takes silence for the other role", () =>
    expect(synth()).toHaveResourceWithProperties(CloudwatchMetricAlarm, {
      alarm_name: "klap-prod-payments-sa-east-1-replication-lag",
      metric_name: "AuroraGlobalDBReplicationLag",
      threshold: 5_000,
      dimensions: { DBClusterIdentifier: "klap-prod-payments-sa-east-1" },
      treat_missing_data: "notBreaching",
      alarm_actions: [ALARMS.topicArn],
    }));

  it("tells of more connections than chosen", () =>
    expect(synth()).toHaveResourceWithProperties(CloudwatchMetricAlarm, {
      metric_name: "DatabaseConnections",
      threshold: 500,
    }));

  it("has none where a reason was given", () =>
    expect(metricsOf(synth({ alarms: { noAlarms: "nobody listens" } }))).toEqual([]));
});
