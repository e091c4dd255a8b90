import { DatabaseAlarms } from "../../../../modules/data/database-alarms";
import { Testing } from "cdktf";
import { databaseRow } from "../../../../modules/dashboard/rows/database-row";
import { chartsOf, DASHBOARD_PLACE } from "../../../fixtures/dashboard";
import { resourcesOf } from "../../../fixtures/resources";

const CLUSTER = "klap-prod-payments-sa-east-1";
const PROVISIONED = { kind: "provisioned", instanceClass: "db.r7g.xlarge" } as const;
const PLACE = {
  ...DASHBOARD_PLACE,
  capacity: { kind: "serverless", minAcu: 1, maxAcu: 2 },
  otherRegions: false,
  rotates: false,
} as const;

describe("databaseRow", () => {
  it("shows lag, connections and latency of the region's own cluster", () => {
    const charts = chartsOf(databaseRow(PLACE));
    expect(charts["Lag between regions, ms"]).toEqual(
      ["AuroraGlobalDBReplicationLag", "AuroraGlobalDBRPOLag"].map(
        (metric) => `AWS/RDS ${metric} DBClusterIdentifier ${CLUSTER}`,
      ),
    );
    expect(charts.Connections).toEqual([`AWS/RDS DatabaseConnections DBClusterIdentifier ${CLUSTER}`]);
    expect(charts["Latency, ms"]).toContain(`AWS/RDS CommitLatency DBClusterIdentifier ${CLUSTER}`);
  });

  it.each([
    { ...PLACE, capacity: PROVISIONED },
    { ...PLACE, otherRegions: true },
  ])("names every alarm of the database", (place) => {
    const json = Testing.synthScope((stack) => {
      new DatabaseAlarms(stack, "Alarms", {
        ...place,
        databaseName: CLUSTER,
        maxConnections: 100,
        alarms: { topicArn: "arn:aws:sns:sa-east-1:222222222222:klap-prod-alarms" },
      });
    });
    const names = Object.values(resourcesOf(json, "aws_cloudwatch_metric_alarm")).map(
      (alarm) => alarm.alarm_name as string,
    );
    expect([...databaseRow(place).alarmNames].sort()).toEqual(names.sort());
  });

  it("names the alarm of the password's rotation where that is", () => {
    const rotation = "klap-prod-database-rotation-errors";
    expect(databaseRow(PLACE).alarmNames).not.toContain(rotation);
    expect(databaseRow({ ...PLACE, rotates: true }).alarmNames).toContain(rotation);
  });
});
