import { bucketPolicy } from "../../../fixtures/bucket-stacks";
import { describeRule } from "../../../fixtures/describe-rule";
import { GRAPH_ACCOUNTS } from "../../../fixtures/graph";
import { HERE, statement } from "../../../fixtures/kept-stacks";
import { trailRestsElsewhere } from "../../../../policy/rules/storage/r7-ct-03";

const TRAIL = "org-management-sa-east-1-trail";
const ARCHIVE = "org-security-sa-east-1-storage";
const LOCK = "aws_s3_bucket_object_lock_configuration.archive";
const arn = "arn:aws:s3:::klap-sa-east-1-archive";

const admitting = (...more: readonly object[]): string =>
  bucketPolicy(
    HERE,
    "archive",
    statement({
      Principal: { Service: "cloudtrail.amazonaws.com" },
      Action: "s3:PutObject",
      Resource: `${arn}/AWSLogs/${GRAPH_ACCOUNTS["management"]!}/*`,
    }),
    ...more,
  );

const bucket = { bucket: "klap-sa-east-1-archive", object_lock_enabled: true };
const stacks = {
  [TRAIL]: {
    resource: {
      aws_cloudtrail: {
        trail: { name: "trail", s3_bucket_name: bucket.bucket, enable_log_file_validation: true },
      },
    },
  },
  [ARCHIVE]: {
    resource: {
      aws_s3_bucket: { archive: bucket },
      aws_s3_bucket_policy: { archive: { bucket: "${aws_s3_bucket.archive.id}", policy: admitting() } },
      aws_s3_bucket_object_lock_configuration: {
        archive: {
          bucket: "${aws_s3_bucket.archive.id}",
          rule: { default_retention: { mode: "COMPLIANCE", days: 365 } },
        },
      },
    },
  },
};

describeRule(trailRestsElsewhere, stacks, {
  fails: {
    [`its bucket stands in the account of the trail, ${GRAPH_ACCOUNTS["management"]!}`]: [
      [ARCHIVE, "aws_s3_bucket.archive", null],
      [TRAIL, "aws_s3_bucket.archive", bucket],
    ],
    "its bucket must lock for 365 days in mode COMPLIANCE, and locks for 364 in mode COMPLIANCE": [
      [ARCHIVE, LOCK, { rule: { default_retention: { days: 364 } } }],
    ],
    "its bucket must lock for 365 days in mode COMPLIANCE, and locks for 365 in mode GOVERNANCE": [
      [ARCHIVE, LOCK, { rule: { default_retention: { mode: "GOVERNANCE" } } }],
    ],
    "the policy of its bucket does not admit the trail": [
      [ARCHIVE, "aws_s3_bucket_policy.archive", { policy: bucketPolicy(HERE, "archive") }],
    ],
    "the policy of its bucket lets somebody delete": [
      [
        ARCHIVE,
        "aws_s3_bucket_policy.archive",
        {
          policy: admitting(
            statement({ Principal: { AWS: "*" }, Action: "s3:DeleteObject", Resource: `${arn}/*` }),
          ),
        },
      ],
    ],
    "enable_log_file_validation is false, and must be true": [
      [TRAIL, "aws_cloudtrail.trail", { enable_log_file_validation: false }],
    ],
  },
  passes: {
    "a year and a day": [[ARCHIVE, LOCK, { rule: { default_retention: { days: 366 } } }]],
  },
  unknown: {
    "its bucket is not in these stacks": [
      [TRAIL, "aws_cloudtrail.trail", { s3_bucket_name: "${var.bucket}" }],
    ],
  },
});
