import { topicsLoseNothing } from "../../../../policy/rules/platform/r5-sns-01";
import { but, policyText, worstOf } from "../../../fixtures/verdicts";

const admits = (topic: string): string =>
  policyText({
    Effect: "Allow",
    Principal: { Service: "sns.amazonaws.com" },
    Action: "sqs:SendMessage",
    Resource: "*",
    Condition: { ArnLike: { "aws:SourceArn": `arn:aws:sns:sa-east-1:222222222222:${topic}` } },
  });

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  [STACK]: {
    resource: {
      aws_sns_topic: { t: { name: "t", signature_version: 2 } },
      aws_sns_topic_subscription: {
        s: {
          topic_arn: "${aws_sns_topic.t.arn}",
          redrive_policy: '{"deadLetterTargetArn":"${aws_sqs_queue.q.arn}"}',
        },
      },
      aws_sqs_queue: { q: { name: "q", policy: admits("t") } },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["aws_sns_topic/t/signature_version", 1, "fail"],
  ["aws_sns_topic/t/signature_version", undefined, "fail"],
  ["aws_sns_topic/t/signature_version", "2", "pass"],
  ["aws_sns_topic_subscription/s/redrive_policy", undefined, "fail"],
  ["aws_sns_topic_subscription/s/redrive_policy", '{"deadLetterTargetArn":"${var.queue}"}', "unknown"],
  ["aws_sqs_queue/q/policy", admits("other"), "fail"],
  ["aws_sns_topic_subscription", undefined, "pass"],
];

describe("R5-SNS-01", () => {
  it("holds: topics lose nothing", () => {
    expect(worstOf(topicsLoseNothing, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(topicsLoseNothing, but(STACKS, `${STACK}/resource/${path}`, value))).toBe(verdict);
  });
});
