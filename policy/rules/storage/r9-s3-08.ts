import type { Block } from "../../../terraform/graph/block";
import { bucketSettingsOf } from "../../../terraform/graph/protection/bucket-settings";
import { protectionOf } from "../../../terraform/graph/protection/protection-of";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Promises } from "../../promises";
import type { Judgement, Rule } from "../../rule";

/** Who uploads for a week has stopped. */
const MAX_UPLOAD_DAYS = 7;
const DAYS_OF_AUDIT = 365;
/** For so long logs must be at hand at once. */
const DAYS_AT_HAND = 90;
/** Days before which S3 or an auditor refuses a class; those that are not here stand in one zone or are no class. */
const EARLIEST: Readonly<Record<string, number>> = {
  STANDARD_IA: 30,
  INTELLIGENT_TIERING: 0,
  GLACIER_IR: 0,
  GLACIER: DAYS_AT_HAND,
  DEEP_ARCHIVE: DAYS_AT_HAND,
};

export const objectsEndAsTheyShould: Rule = {
  id: "R9-S3-08",
  severity: "medium",
  area: "storage",
  requirements: ["R9", "R7"],
  pci: ["3.2.1", "10.5.1"],
  title:
    "Lifecycles end parts of uploads and what is deleted, keep logs for a year, and move nothing out of reach or into one zone",
  why: "parts of card data that nobody lists are kept for ever; logs that end early, or wait hours in an archive, are not there for who asks",
  source: [
    "AWS Config S3_LIFECYCLE_POLICY_CHECK",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpu-abort-incomplete-mpu-lifecycle-config.html",
  ],
  reach: "resources",
  check: ({ graph, promises }) => {
    const settings = bucketSettingsOf(graph);
    const judgements = graph.of("aws_s3_bucket").flatMap((bucket) => {
      const lifecycle = settings.get(bucket)?.lifecycle;
      return lifecycle === undefined ? [] : [judge(bucket, lifecycle, promises)];
    });
    return { judgements, nothing: "no bucket has a lifecycle" };
  },
};

function judge(bucket: Resource, { body }: Resource, promises: Promises): Judgement {
  const rules = body.blocks("rule").filter((rule) => rule.text("status") === "Enabled");
  const whole = rules.filter((rule) => (rule.text("filter.prefix") ?? "") === "");
  const upload = "abort_incomplete_multipart_upload.days_after_initiation";
  const [days, markers] = ["expiration.days", "expiration.expired_object_delete_marker"];
  const within = (rule: Block, path: string, least: number, most = Infinity): boolean => {
    const number = rule.number(path);
    return number !== undefined && number >= least && number <= most;
  };
  const proof = new Proof(bucket)
    .needs(
      whole.some((rule) => within(rule, upload, 1, MAX_UPLOAD_DAYS)),
      `no rule ends uploads that stopped within ${MAX_UPLOAD_DAYS} days`,
      ...whole.map((rule) => show(rule, upload)),
    )
    .needs(
      whole.some((rule) => within(rule, days, 1) || rule.flag(markers) === true),
      "no rule ends objects, or what is left of deleted ones",
      ...whole.flatMap((rule) => [show(rule, days), show(rule, markers)]),
    );
  const least = daysOfLogs(bucket, promises);
  if (least > 0)
    proof.needs(
      whole.some((rule) => within(rule, days, least)),
      `logs end in it, and must stay ${least} days`,
      ...whole.map((rule) => show(rule, days)),
    );
  for (const rule of rules) addTransitions(proof, rule);
  return proof.judgement("what ends in it ends as it should");
}

/** For how many days the logs of a bucket must stay: a copy elsewhere keeps them for the year. */
function daysOfLogs(bucket: Resource, { pciScope }: Promises): number {
  const protection = protectionOf(bucket.body.graph);
  if (!pciScope || protection.to(bucket, "logs-to", "access-logs-to").length === 0) return 0;
  return protection.from(bucket, "replicates-objects").length > 0 ? DAYS_AT_HAND : DAYS_OF_AUDIT;
}

function addTransitions(proof: Proof, rule: Block): void {
  let before = -1;
  const end = rule.number("expiration.days") ?? Infinity;
  for (const transition of rule.blocks("transition")) {
    const name = transition.text("storage_class") ?? "a class that is not known";
    const [days, earliest] = [transition.number("days"), EARLIEST[name]];
    const shown = [show(transition, "days"), show(transition, "storage_class")];
    proof
      .needs(earliest !== undefined, `objects move to ${name}`, ...shown)
      .needs(
        days !== undefined && days >= (earliest ?? 0) && days > before && days < end,
        `objects move to ${name} after ${days ?? "no"} days: too early, or not in the order of the classes`,
        ...shown,
      );
    before = days ?? before;
  }
}
