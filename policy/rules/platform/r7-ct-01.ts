import type { Resource } from "../../../terraform/graph/resource";
import { allOf, evidenceOf, judgeValue } from "../../judge";
import type { Judgement, Rule } from "../../rule";
import { failed, passed, undecided } from "../../verdict";

const isTrue = (value: unknown): boolean => value === true;

export const trailSeesEverything: Rule = {
  id: "R7-CT-01",
  severity: "critical",
  area: "platform",
  requirements: ["R7"],
  pci: ["10.2.1", "10.2.1.2", "10.3.4"],
  title:
    "The trail covers all accounts and regions, validates its files, and writes to another account's bucket",
  why: "an account, region or service without a trail is where an intruder works; its own administrator edits the log",
  source: ["Security Hub CloudTrail.1", "Security Hub CloudTrail.4", "CIS AWS Foundations 3.0.0 3.1"],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: graph.of("aws_cloudtrail").map(judge),
    nothing: "the trail is not among these stacks",
  }),
};

function judge(trail: Resource): Judgement {
  const { body } = trail;
  return allOf(trail, [
    judgeValue(body, "is_organization_trail", isTrue, "true"),
    judgeValue(body, "is_multi_region_trail", isTrue, "true"),
    judgeValue(body, "include_global_service_events", (flag) => flag !== false, "true or not set"),
    judgeValue(body, "enable_log_file_validation", isTrue, "true"),
    judgeValue(body, "enable_logging", (flag) => flag !== false, "true or not set"),
    judgeBucket(trail),
    judgeKey(trail),
  ]);
}

function judgeBucket(trail: Resource): Judgement {
  const { body } = trail;
  const named = evidenceOf(body, "s3_bucket_name");
  const bucket =
    body.targets("s3_bucket_name").find(({ type }) => type === "aws_s3_bucket") ??
    body.graph.named("aws_s3_bucket", body.text("s3_bucket_name") ?? "")[0];
  if (bucket === undefined)
    return undecided(trail, "s3_bucket_name leads to no bucket of these stacks", [named]);
  const evidence = [named, { resource: bucket }];
  if (bucket.account === trail.account)
    return failed(trail, "its bucket stands in its own account, whose administrator can empty it", evidence);
  return passed(trail, "its bucket stands in another account", evidence);
}

function judgeKey(trail: Resource): Judgement {
  const named = evidenceOf(trail.body, "kms_key_id");
  const [key] = trail.body.targets("kms_key_id");
  if (key === undefined) return failed(trail, "kms_key_id names no key of these stacks", [named]);
  return passed(trail, "it has a key of the platform", [named, { resource: key }]);
}
