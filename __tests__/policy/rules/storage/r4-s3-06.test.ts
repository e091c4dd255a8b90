import { changed, describeRule } from "../../../fixtures/describe-rule";
import {
  bucketName,
  bucketPolicy,
  bucketStacks,
  STORAGE,
  STORAGE_THERE,
} from "../../../fixtures/bucket-stacks";
import { HERE, keyOf, THERE } from "../../../fixtures/kept-stacks";
import { bucketsRefuseOtherKeys } from "../../../../policy/rules/storage/r4-s3-06";

const KEY = "s3:x-amz-server-side-encryption-aws-kms-key-id";
const METHOD = "s3:x-amz-server-side-encryption";

/** The policy of a locked bucket that refuses what is encrypted otherwise. */
function refusing(
  region: string,
  bucket: string,
  key: object = { StringNotEquals: { [KEY]: keyOf(region, "data") }, Null: { [KEY]: "false" } },
): { policy: string } {
  const deny = {
    Effect: "Deny",
    Principal: { AWS: "*" },
    Action: "s3:PutObject",
    Resource: `arn:aws:s3:::${bucketName(region, bucket)}/*`,
  };
  const method = { StringNotEquals: { [METHOD]: "aws:kms" }, Null: { [METHOD]: "false" } };
  return {
    policy: bucketPolicy(region, bucket, { ...deny, Condition: method }, { ...deny, Condition: key }),
  };
}

const stacks = changed(
  bucketStacks(),
  [
    [STORAGE, HERE],
    [STORAGE_THERE, THERE],
  ].flatMap(([stack, region]) =>
    ["archive", "records"].map(
      (bucket) => [stack!, `aws_s3_bucket_policy.${bucket}`, refusing(region!, bucket)] as const,
    ),
  ),
);
const RECORDS = "aws_s3_bucket_policy.records";

describeRule(bucketsRefuseOtherKeys, stacks, {
  fails: {
    "its policy takes objects that are encrypted in another way": [
      [STORAGE, RECORDS, { policy: bucketPolicy(HERE, "records") }],
    ],
    "its policy takes objects under another key": [
      [STORAGE, RECORDS, refusing(HERE, "records", { StringNotEquals: { [KEY]: keyOf(HERE, "logs") } })],
    ],
  },
  passes: {
    "a bucket under a key of AWS's": [
      [STORAGE, "aws_s3_bucket_policy.direct", { policy: bucketPolicy(HERE, "direct") }],
    ],
    "who names no key is not asked": [
      [STORAGE, RECORDS, refusing(HERE, "records", { StringNotEquals: { [KEY]: keyOf(HERE, "data") } })],
    ],
  },
});
