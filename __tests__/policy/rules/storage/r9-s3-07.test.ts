import { changed, describeRule } from "../../../fixtures/describe-rule";
import { bucketName, bucketStacks, STORAGE, STORAGE_THERE } from "../../../fixtures/bucket-stacks";
import { HERE, keyOf, THERE } from "../../../fixtures/kept-stacks";
import { replicationRulesAreWhole } from "../../../../policy/rules/storage/r9-s3-07";

const DIRECT = "aws_s3_bucket_replication_configuration.direct";
const RECORDS = "aws_s3_bucket_replication_configuration.records";
const arn = (region: string, bucket: string): string => `arn:aws:s3:::${bucketName(region, bucket)}`;

/** A rule of replication, and what is different in it. */
function rule(to: string, change: object = {}, destination: object = {}): object {
  return {
    priority: 1,
    status: "Enabled",
    filter: { prefix: "" },
    delete_marker_replication: { status: "Enabled" },
    destination: {
      bucket: to,
      metrics: { status: "Enabled", event_threshold: { minutes: 15 } },
      replication_time: { status: "Enabled", time: { minutes: 15 } },
      ...destination,
    },
    ...change,
  };
}

/** Logs go into the archives of both regions, which mirror each other. */
const both = (region: string): { bucket: string; rule: never } => ({
  bucket: bucketName(region, "direct"),
  rule: [rule(arn(HERE, "archive")), rule(arn(THERE, "archive"), { priority: 2 })] as never,
});
const stacks = changed(bucketStacks(), [
  [STORAGE, DIRECT, both(HERE)],
  [STORAGE_THERE, DIRECT, both(THERE)],
]);
const records = (change: object, destination: object = {}): { rule: never } => ({
  rule: [rule(arn(THERE, "records"), change, destination)] as never,
});

describeRule(replicationRulesAreWhole, stacks, {
  fails: {
    "a rule without filter takes no rank": [[STORAGE, RECORDS, records({ filter: undefined })]],
    "priority is not set, and must be said, since rules are ranked by it": [
      [STORAGE, RECORDS, records({ priority: undefined })],
    ],
    "delete_marker_replication.status is not set, and must be said": [
      [STORAGE, RECORDS, records({ delete_marker_replication: undefined })],
    ],
    "destination.replication_time.time.minutes is 14, and must be 15": [
      [STORAGE, RECORDS, records({}, { replication_time: { status: "Enabled", time: { minutes: 14 } } })],
    ],
    "destination.metrics.event_threshold.minutes is not set, and must be 15": [
      [STORAGE, RECORDS, records({}, { metrics: { status: "Enabled" } })],
    ],
    "its replicas are under another key than aws_s3_bucket.records": [
      [
        STORAGE,
        RECORDS,
        records({}, { encryption_configuration: { replica_kms_key_id: keyOf(THERE, "logs") } }),
      ],
    ],
    "another rule has its rank": [
      [STORAGE, DIRECT, { rule: [rule(arn(HERE, "archive")), rule(arn(THERE, "archive"))] as never }],
    ],
    [`its objects reach ${STORAGE_THERE}/aws_s3_bucket.archive, and not its twin ${STORAGE}/aws_s3_bucket.archive`]:
      [[STORAGE, DIRECT, { rule: [rule(arn(THERE, "archive"))] as never }]],
  },
  passes: {
    "the rank is another one": [[STORAGE, RECORDS, records({ priority: 7 })]],
    "its replicas are under the replica's key": [
      [
        STORAGE,
        RECORDS,
        records({}, { encryption_configuration: { replica_kms_key_id: keyOf(THERE, "data") } }),
      ],
    ],
  },
});
