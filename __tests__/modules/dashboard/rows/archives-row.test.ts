import { archivesRow } from "../../../../modules/dashboard/rows/archives-row";
import { chartsOf } from "../../../fixtures/dashboard";

describe("archivesRow", () => {
  it("shows how far replicas are behind, by bucket and rule", () =>
    expect(chartsOf(archivesRow())["Seconds behind"]).toEqual([
      `SEARCH('{AWS/S3,DestinationBucket,RuleId,SourceBucket} MetricName="ReplicationLatency"', 'Maximum', 300)`,
    ]));
});
