import { archivesRow } from "../../../../modules/dashboard/rows/archives-row";
import { chartsOf } from "../../../fixtures/dashboard";

const row = archivesRow({
  environment: "prod",
  region: "sa-east-1",
  otherRegions: ["us-east-1"],
  purposes: ["log-archive"],
  onward: ["kafka-sink"],
});

describe("archivesRow", () => {
  it("shows how far replicas are behind, by bucket and rule", () =>
    expect(chartsOf(row)["Seconds behind"]).toEqual([
      `SEARCH('{AWS/S3,DestinationBucket,RuleId,SourceBucket} MetricName="ReplicationLatency"', 'Maximum', 300)`,
    ]));

  it("names the alarms of both ends, and of what is copied on into the own archive, too", () =>
    expect(row.alarmNames).toEqual([
      "klap-prod-direct-logs-to-sa-east-1-replication-failed",
      "klap-prod-direct-logs-from-sa-east-1-replication-late",
      "klap-prod-direct-logs-to-us-east-1-replication-failed",
      "klap-prod-direct-logs-from-us-east-1-replication-late",
      "klap-prod-kafka-sink-to-sa-east-1-replication-failed",
      "klap-prod-kafka-sink-from-sa-east-1-replication-late",
      "klap-prod-kafka-sink-to-us-east-1-replication-failed",
      "klap-prod-kafka-sink-from-us-east-1-replication-late",
      "klap-prod-log-archive-to-us-east-1-replication-failed",
      "klap-prod-log-archive-from-us-east-1-replication-late",
    ]));
});
