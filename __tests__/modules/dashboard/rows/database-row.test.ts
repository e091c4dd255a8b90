import { DatabaseAlarms } from "../../../../modules/data/database-alarms";
import { Testing } from "cdktf";
import { databaseRow } from "../../../../modules/dashboard/rows/database-row";
import { chartsOf, DASHBOARD_PLACE } from "../../../fixtures/dashboard";
import { resourcesOf } from "../../../fixtures/resources";

const CLUSTER = "klap-prod-payments-sa-east-1";

describe("databaseRow", () => {
  it("shows lag, connections and latency of the region's own cluster", () => {
    const charts = chartsOf(databaseRow(DASHBOARD_PLACE));
    expect(charts["Lag between regions, ms"]).toEqual(
      ["AuroraGlobalDBReplicationLag", "AuroraGlobalDBRPOLag"].map(
        (metric) => `AWS/RDS ${metric} DBClusterIdentifier ${CLUSTER}`,
      ),
    );
    expect(charts.Connections).toEqual([`AWS/RDS DatabaseConnections DBClusterIdentifier ${CLUSTER}`]);
    expect(charts["Latency, ms"]).toContain(`AWS/RDS CommitLatency DBClusterIdentifier ${CLUSTER}`);
  });

  it("names alarms that every database has", () => {
    const json = Testing.synthScope((stack) => {
      new DatabaseAlarms(stack, "Alarms", {
        databaseName: CLUSTER,
        otherRegions: false,
        withProxy: false,
        capacity: { kind: "serverless", minAcu: 1, maxAcu: 2 },
        maxConnections: 100,
        alarms: { topicArn: "arn:aws:sns:sa-east-1:222222222222:klap-prod-alarms" },
      });
    });
    const names = Object.values(resourcesOf(json, "aws_cloudwatch_metric_alarm")).map(
      (alarm) => alarm.alarm_name,
    );
    expect(names).toEqual(expect.arrayContaining([...databaseRow(DASHBOARD_PLACE).alarmNames]));
  });
});
