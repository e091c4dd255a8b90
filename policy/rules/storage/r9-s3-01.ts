import { bucketSettingsOf } from "../../../terraform/graph/protection/bucket-settings";
import { objectLockOf } from "../../../terraform/graph/protection/object-lock";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

export const objectsOutliveMistakes: Rule = {
  id: "R9-S3-01",
  severity: "medium",
  area: "storage",
  requirements: ["R9"],
  pci: ["3.2.1"],
  title: "Every bucket keeps old versions for a bounded time, and nothing expires before its lock ends",
  why: "without versions an overwrite is final; versions without an end pile up; what expires under a lock is gone for readers while it is still kept",
  source: [
    "Security Hub S3.10, S3.14",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html",
  ],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: graph.of("aws_s3_bucket").map(judge),
    nothing: "there is no bucket",
  }),
};

function judge(bucket: Resource): Judgement {
  const settings = bucketSettingsOf(bucket.body.graph).get(bucket);
  const { versioning, lifecycle } = settings ?? {};
  const proof = new Proof(bucket)
    .needs(versioning !== undefined, "nothing turns its versions on")
    .needs(lifecycle !== undefined, "nothing ends its old versions")
    .value(bucket.body, "force_destroy", (value) => value === undefined || value === false, "false");
  if (versioning !== undefined)
    proof.value(versioning.body, "versioning_configuration.status", oneOf("Enabled"), "Enabled");
  if (lifecycle === undefined) return proof.judgement("");
  const rules = lifecycle.body.blocks("rule").filter((rule) => rule.text("status") === "Enabled");
  const ends = rules.filter(
    (rule) =>
      (rule.text("filter.prefix") ?? "") === "" &&
      (rule.number("noncurrent_version_expiration.noncurrent_days") ?? 0) >= 1,
  );
  const lock = objectLockOf(bucket);
  const early = rules.find(
    (rule) => lock?.days !== undefined && (rule.number("expiration.days") ?? lock.days) < lock.days,
  );
  return proof
    .needs(
      ends.length > 0,
      "no rule ends the old versions of all its objects",
      ...rules.map((rule) => show(rule, "noncurrent_version_expiration.noncurrent_days")),
    )
    .needs(
      early === undefined,
      `its objects expire before their lock of ${lock?.days ?? 0} days ends`,
      ...(early === undefined ? [] : [show(early, "expiration.days")]),
      ...(lock === undefined ? [] : [show(lock.resource.body, "rule.default_retention.days")]),
    )
    .judgement("it keeps old versions for a bounded time");
}
