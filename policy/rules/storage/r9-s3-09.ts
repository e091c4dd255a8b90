import { bucketSettingsOf } from "../../../terraform/graph/protection/bucket-settings";
import { protectionOf } from "../../../terraform/graph/protection/protection-of";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { between, isTrue, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const RETENTION = "rule.default_retention";
/** A hundred years, the longest that S3 takes. */
const MAX_DAYS = 36_500;

export const locksKeepSomething: Rule = {
  id: "R9-S3-09",
  severity: "medium",
  area: "storage",
  requirements: ["R9"],
  pci: ["10.3.2"],
  title: "A bucket with a lock locks every object for a time, and takes no access logs",
  why: "Object Lock without a default retention locks nothing that does not ask for it, and looks as if it did; S3 delivers no access logs into a locked bucket",
  source: [
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html",
  ],
  reach: "resources",
  check: ({ graph }) => {
    const settings = bucketSettingsOf(graph);
    const locked = graph
      .of("aws_s3_bucket")
      .filter(
        (bucket) =>
          bucket.body.flag("object_lock_enabled") === true || settings.get(bucket)?.lock !== undefined,
      );
    return { judgements: locked.map(judge), nothing: "no bucket is locked" };
  },
};

function judge(bucket: Resource): Judgement {
  const { graph } = bucket.body;
  const lock = bucketSettingsOf(graph).get(bucket)?.lock;
  const [log] = protectionOf(graph).to(bucket, "access-logs-to");
  const proof = new Proof(bucket)
    .value(bucket.body, "object_lock_enabled", isTrue, "true")
    .needs(lock !== undefined, "nothing says for how long it locks", show(bucket.body, "object_lock_enabled"))
    .needs(log === undefined, "access logs go into it, which S3 drops", ...(log?.because ?? []));
  if (lock === undefined) return proof.judgement("");
  const path = lock.body.raw(`${RETENTION}.years`).length > 0 ? "years" : "days";
  return proof
    .value(lock.body, `${RETENTION}.${path}`, between(1, MAX_DAYS), "at least 1")
    .judgement("it locks every object for a time");
}
