import { bucketsRow } from "../../../../modules/dashboard/rows/buckets-row";
import { chartsOf, DASHBOARD_PLACE } from "../../../fixtures/dashboard";

const row = bucketsRow({ ...DASHBOARD_PLACE, purposes: ["transactions"] });
const series = (metric: string): string[] => [
  `AWS/S3 ${metric} BucketName klap-prod-222222222222-sa-east-1-transactions FilterId EntireBucket`,
];

describe("bucketsRow", () => {
  it("shows what is asked of each bucket and how S3 answers", () =>
    expect(chartsOf(row)).toEqual({
      Requests: series("AllRequests"),
      "Share that S3 fails": series("5xxErrors"),
      "Milliseconds to the first byte": series("FirstByteLatency"),
    }));

  it("names each bucket's alarm", () =>
    expect(row.alarmNames).toEqual(["klap-prod-transactions-requests-failed"]));
});
