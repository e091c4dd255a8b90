import { queuesAreEncryptedForTheirUsers } from "../../../../policy/rules/platform/r4-sqs-01";
import { but, policyText, worstOf } from "../../../fixtures/verdicts";

const KEPT = { message_retention_seconds: 1_209_600 };
const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  [STACK]: {
    resource: {
      aws_kms_key: { own: {}, other: {} },
      aws_sqs_queue: { q: { name: "q", kms_master_key_id: "${aws_kms_key.own.arn}", ...KEPT } },
      aws_iam_role: { worker: { name: "worker" } },
      aws_iam_role_policy: {
        p: {
          role: "${aws_iam_role.worker.id}",
          policy: policyText(
            { Effect: "Allow", Action: "sqs:SendMessage", Resource: "${aws_sqs_queue.q.arn}" },
            {
              Effect: "Allow",
              Action: ["kms:Decrypt", "kms:GenerateDataKey"],
              Resource: "${aws_kms_key.own.arn}",
              Condition: { StringEquals: { "kms:ViaService": "sqs.sa-east-1.amazonaws.com" } },
            },
          ),
        },
      },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["aws_sqs_queue/q/kms_master_key_id", "${aws_kms_key.other.arn}", "fail"],
  ["aws_sqs_queue/q/kms_master_key_id", undefined, "pass"],
  ["aws_sqs_queue/q", { name: "q", sqs_managed_sse_enabled: false, ...KEPT }, "fail"],
  ["aws_sqs_queue/q", { name: "q", ...KEPT }, "pass"],
  ["aws_sqs_queue/q/message_retention_seconds", 1_209_599, "fail"],
  ["aws_sqs_queue/q", { name: "q", redrive_policy: "{}" }, "pass"],
  ["aws_sqs_queue/q/visibility_timeout_seconds", 0, "fail"],
  ["aws_iam_role_policy", undefined, "pass"],
  ["aws_sqs_queue", undefined, "nothing"],
];

describe("R4-SQS-01", () => {
  it("holds: queues are encrypted for their users", () => {
    expect(worstOf(queuesAreEncryptedForTheirUsers, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(queuesAreEncryptedForTheirUsers, but(STACKS, `${STACK}/resource/${path}`, value))).toBe(
      verdict,
    );
  });
});
