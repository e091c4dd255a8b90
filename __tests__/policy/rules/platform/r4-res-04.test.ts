import { nothingIsReadInPlainText } from "../../../../policy/rules/platform/r4-res-04";
import { but, policyText, worstOf } from "../../../fixtures/verdicts";

const refuse = (Action: string, Resource: unknown, without = "false", Principal: unknown = "*"): string =>
  policyText({
    Effect: "Deny",
    Principal,
    Action,
    Resource,
    Condition: { Bool: { "aws:SecureTransport": without } },
  });

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": {
    resource: {
      aws_s3_bucket: { b: { bucket: "b" } },
      aws_s3_bucket_policy: {
        b: {
          bucket: "${aws_s3_bucket.b.id}",
          policy: refuse("s3:*", ["arn:aws:s3:::b", "arn:aws:s3:::b/*"]),
        },
      },
      aws_sqs_queue: { q: { name: "q", policy: refuse("sqs:*", "${aws_sqs_queue.q.arn}") } },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["resource/aws_s3_bucket_policy/b/policy", refuse("s3:*", "arn:aws:s3:::b"), "fail"],
  ["resource/aws_s3_bucket_policy/b/policy", refuse("s3:Put*", "*"), "fail"],
  ["resource/aws_s3_bucket_policy/b/policy", refuse("s3:*", "*", "true"), "fail"],
  ["resource/aws_s3_bucket_policy/b/policy", refuse("s3:*", "*", "false", { AWS: "222222222222" }), "fail"],
  ["resource/aws_s3_bucket_policy/b/policy", refuse("*", "*"), "pass"],
  ["resource/aws_s3_bucket_policy", undefined, "fail"],
  ["resource/aws_sqs_queue/q/policy", "${data.x_y.z.json}", "unknown"],
  ["resource/aws_sns_topic", { t: { name: "t" } }, "fail"],
];

describe("R4-RES-04", () => {
  it("holds: nothing is read in plain text", () => {
    expect(worstOf(nothingIsReadInPlainText, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(nothingIsReadInPlainText, but(STACKS, changed, value))).toBe(verdict);
  });
});
