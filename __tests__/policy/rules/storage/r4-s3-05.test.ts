import { describeRule } from "../../../fixtures/describe-rule";
import { bucketName, bucketPolicy, bucketStacks, STORAGE } from "../../../fixtures/bucket-stacks";
import { HERE, PAYMENTS, statement } from "../../../fixtures/kept-stacks";
import { bucketsAdmitToNamedThings } from "../../../../policy/rules/storage/r4-s3-05";

const POLICY = "aws_s3_bucket_policy.access";
const source = { StringEquals: { "aws:SourceAccount": PAYMENTS } };
const role = { ArnEquals: { "aws:PrincipalArn": `arn:aws:iam::${PAYMENTS}:role/reports` } };

/** The policy of the bucket of access logs with its one Allow changed. */
function admitting(change: object): { policy: string } {
  const allow = statement({
    Principal: { Service: "logging.s3.amazonaws.com" },
    Action: "s3:PutObject",
    Resource: `arn:aws:s3:::${bucketName(HERE, "access")}/*`,
    Condition: source,
    ...change,
  });
  return { policy: bucketPolicy(HERE, "access", allow) };
}

describeRule(bucketsAdmitToNamedThings, bucketStacks(), {
  fails: {
    "its policy admits to every action": [[STORAGE, POLICY, admitting({ Action: "s3:*" })]],
    "its policy admits to whatever bucket": [[STORAGE, POLICY, admitting({ Resource: "*" })]],
    "its policy admits everybody, and does not ask who it is": [
      [STORAGE, POLICY, admitting({ Principal: "*" })],
    ],
  },
  passes: {
    "everybody who is a named role": [[STORAGE, POLICY, admitting({ Principal: "*", Condition: role })]],
  },
  unknown: {
    "its policy is known only after apply": [[STORAGE, POLICY, { policy: "${var.policy}" }]],
  },
});
