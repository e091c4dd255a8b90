import { orderIsKept } from "../../../../policy/rules/integration/r5-sqs-02";
import { but, worstOf } from "../../../fixtures/verdicts";

const STACKS = {
  "prod-payments-sa-east-1-queues": {
    resource: {
      aws_sns_topic: { posted: { name: "posted.fifo", fifo_topic: true }, ops: { name: "ops" } },
      aws_sqs_queue: {
        posted: {
          name: "posted.fifo",
          fifo_queue: true,
          deduplication_scope: "messageGroup",
          fifo_throughput_limit: "perMessageGroupId",
        },
        plain: { name: "plain" },
      },
      aws_sns_topic_subscription: {
        posted: {
          topic_arn: "${aws_sns_topic.posted.arn}",
          protocol: "sqs",
          endpoint: "${aws_sqs_queue.posted.arn}",
        },
      },
    },
  },
};
const QUEUE = "prod-payments-sa-east-1-queues/resource/aws_sqs_queue/posted";
const TOPIC = "prod-payments-sa-east-1-queues/resource/aws_sns_topic/posted";
const ENDPOINT = "prod-payments-sa-east-1-queues/resource/aws_sns_topic_subscription/posted/endpoint";

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  [`${QUEUE}/fifo_queue`, undefined, "fail"],
  [`${QUEUE}/name`, "posted", "fail"],
  [`${QUEUE}/name`, "${var.name}", "unknown"],
  [`${QUEUE}/deduplication_scope`, "queue", "fail"],
  [`${QUEUE}/fifo_throughput_limit`, undefined, "fail"],
  [`${TOPIC}/fifo_topic`, false, "fail"],
  [TOPIC, { name: "posted" }, "fail"],
  [ENDPOINT, "${aws_sqs_queue.plain.arn}", "fail"],
];

describe("R5-SQS-02", () => {
  it("holds: an ordered topic hands on to an ordered queue", () => {
    expect(worstOf(orderIsKept, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(orderIsKept, but(STACKS, path, value))).toBe(verdict);
  });
});
