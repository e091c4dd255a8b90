import { admitsObject } from "../../../terraform/graph/protection/admits-object";
import { bucketsAt } from "../../../terraform/graph/protection/buckets-at";
import { objectLockOf } from "../../../terraform/graph/protection/object-lock";
import { show } from "../../../terraform/graph/protection/show";
import { accessOf } from "../../../terraform/graph/access/access";
import type { Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const DAYS_OF_AUDIT = 365;

export const trailRestsElsewhere: Rule = {
  id: "R7-CT-03",
  severity: "critical",
  area: "storage",
  requirements: ["R7", "R9"],
  pci: ["10.3.1", "10.3.2", "10.3.3", "10.5.1"],
  title: "The trail rests in another account, in a bucket that is locked for a year and lets nobody delete",
  why: "an administrator of the account that is watched must not be able to remove what watched them",
  source: [
    "Security Hub CloudTrail.6, CloudTrail.7",
    "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: graph.of("aws_cloudtrail").map(judge),
    nothing: "there is no trail: that of the organization stands in its own stacks",
  }),
};

function judge(trail: Resource): Judgement {
  const path = "s3_bucket_name";
  const [bucket] = bucketsAt(trail.body, path);
  const proof = new Proof(trail);
  if (bucket === undefined)
    return proof.needs(undefined, "its bucket is not in these stacks", show(trail.body, path)).judgement("");
  const lock = objectLockOf(bucket);
  const lockPaths = ["mode", "days", "years"].map((name) => `rule.default_retention.${name}`);
  const undecided = lockPaths.some((each) => lock?.resource.body.value(each).kind === "unknown");
  const held = lock !== undefined && lock.mode === "COMPLIANCE" && (lock.days ?? 0) >= DAYS_OF_AUDIT;
  const arn = trail.body.graph.arnOf(trail);
  const service = { kind: "service", service: "cloudtrail.amazonaws.com" } as const;
  const context = new Map([
    ["aws:sourcearn", arn],
    ["s3:x-amz-acl", "bucket-owner-full-control"],
    ["aws:securetransport", "true"],
    ["aws:principalisawsservice", "true"],
  ]);
  const prefix = trail.body.text("s3_key_prefix");
  const key = `${prefix === undefined ? "" : `${prefix}/`}AWSLogs/${trail.account ?? ""}/x`;
  const admitted = admitsObject(bucket, key, service, "s3:PutObject", context);
  const deleting = accessOf(trail.body.graph)
    .policiesOn(bucket)
    .flatMap(({ statements }) => statements)
    .find(
      ({ effect, actions, allActionsBut }) =>
        effect === "Allow" &&
        (allActionsBut || actions.some((action) => /^(\*|s3:\*|s3:(Delete|Bypass).*)$/i.test(action))),
    );
  return proof
    .needs(
      trail.account === undefined || bucket.account === undefined
        ? undefined
        : trail.account !== bucket.account,
      `its bucket stands in the account of the trail, ${trail.account ?? "unknown"}`,
      show(trail.body, path),
      { resource: bucket },
    )
    .needs(
      undecided ? undefined : held,
      `its bucket must lock for ${DAYS_OF_AUDIT} days in mode COMPLIANCE, and locks for ${lock?.days ?? 0} in mode ${lock?.mode ?? "none"}`,
      show(trail.body, path),
      ...(lock === undefined ? [] : lockPaths.slice(0, 2).map((each) => show(lock.resource.body, each))),
    )
    .needs(
      admitted.verdict === "unknown" ? undefined : admitted.verdict === "allowed",
      "the policy of its bucket does not admit the trail",
      show(trail.body, path),
      ...admitted.because,
    )
    .needs(
      deleting === undefined,
      "the policy of its bucket lets somebody delete",
      ...(deleting === undefined ? [] : [deleting.evidence]),
    )
    .value(trail.body, "enable_log_file_validation", (value) => value === true, "true")
    .judgement(`it rests in account ${bucket.account ?? "unknown"}, locked for ${lock?.days ?? 0} days`);
}
