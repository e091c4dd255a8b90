import { bucketSettingsOf } from "../../../terraform/graph/protection/bucket-settings";
import type { Resource } from "../../../terraform/graph/resource";
import { isTrue, oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const SWITCHES = [
  "block_public_acls",
  "block_public_policy",
  "ignore_public_acls",
  "restrict_public_buckets",
];

export const bucketsAreTheirOwners: Rule = {
  id: "R4-S3-04",
  severity: "high",
  area: "storage",
  requirements: ["R4"],
  pci: ["1.4.4", "7.2.5"],
  title: "Every bucket blocks public access itself, and knows no lists but its policy",
  why: "the block of the account can be lifted in one place for all buckets; an object that another account owns is beyond the bucket's policy",
  source: [
    "Security Hub S3.8, S3.12",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html",
  ],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: graph.of("aws_s3_bucket").map(judge),
    nothing: "there is no bucket",
  }),
};

function judge(bucket: Resource): Judgement {
  const { publicAccess, ownership } = bucketSettingsOf(bucket.body.graph).get(bucket) ?? {};
  const proof = new Proof(bucket)
    .needs(publicAccess !== undefined, "nothing blocks public access to it")
    .needs(ownership !== undefined, "nothing says who owns what others put into it");
  if (publicAccess !== undefined)
    for (const path of SWITCHES) proof.value(publicAccess.body, path, isTrue, "true");
  const enforced = "BucketOwnerEnforced";
  if (ownership !== undefined)
    proof.value(ownership.body, "rule.object_ownership", oneOf(enforced), enforced);
  return proof.judgement("it blocks public access, and owns what is put into it");
}
