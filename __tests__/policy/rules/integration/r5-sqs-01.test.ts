import { failedMessagesAreKept } from "../../../../policy/rules/integration/r5-sqs-01";
import { but, verdictsOf, worstOf } from "../../../fixtures/verdicts";

const FOURTEEN_DAYS = 1_209_600;
const redrive = (queue: string, maxReceiveCount: unknown = 5): string =>
  `{"deadLetterTargetArn":"\${aws_sqs_queue.${queue}.arn}","maxReceiveCount":${JSON.stringify(maxReceiveCount)}}`;
const allow = (...queues: readonly string[]): string =>
  JSON.stringify({
    redrivePermission: "byQueue",
    sourceQueueArns: queues.map((queue) => `\${aws_sqs_queue.${queue}.arn}`),
  });
const alarm = (QueueName: string): object => ({
  namespace: "AWS/SQS",
  metric_name: "ApproximateNumberOfMessagesVisible",
  comparison_operator: "GreaterThanThreshold",
  threshold: 0,
  dimensions: { QueueName },
});

const HERE = "prod-payments-sa-east-1-queues";
const STACKS = {
  [HERE]: {
    resource: {
      aws_sqs_queue: {
        orders: { name: "orders", redrive_policy: redrive("dead"), message_retention_seconds: 86400 },
        dead: {
          name: "dead",
          message_retention_seconds: FOURTEEN_DAYS,
          redrive_allow_policy: allow("orders"),
        },
        failures: { name: "failures", message_retention_seconds: FOURTEEN_DAYS },
      },
      aws_lambda_function: {
        work: {
          function_name: "work",
          dead_letter_config: { target_arn: "${aws_sqs_queue.failures.arn}" },
        },
      },
      aws_cloudwatch_metric_alarm: {
        dead: alarm("dead"),
        failures: alarm("${aws_sqs_queue.failures.name}"),
      },
    },
  },
  "prod-payments-us-east-1-queues": {
    resource: {
      aws_sqs_queue: { far: { name: "far", redrive_policy: redrive("far_dead"), fifo_queue: true } },
    },
  },
};
const CLEAN = but(STACKS, "prod-payments-us-east-1-queues", { resource: {} });
const QUEUES = `${HERE}/resource/aws_sqs_queue`;
const ALARM = `${HERE}/resource/aws_cloudwatch_metric_alarm`;

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  [`${QUEUES}/orders/redrive_policy`, undefined, "fail"],
  [`${QUEUES}/orders/redrive_policy`, redrive("orders"), "fail"],
  [`${QUEUES}/orders/redrive_policy`, redrive("dead", 2), "fail"],
  [`${QUEUES}/orders/redrive_policy`, redrive("dead", 3), "pass"],
  [`${QUEUES}/orders/redrive_policy`, redrive("dead", 11), "fail"],
  [`${QUEUES}/orders/redrive_policy`, redrive("dead", "often"), "fail"],
  [
    `${QUEUES}/orders/redrive_policy`,
    '{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:222222222222:dead","maxReceiveCount":5}',
    "fail",
  ],
  [`${QUEUES}/orders/fifo_queue`, true, "fail"],
  [`${QUEUES}/dead/message_retention_seconds`, 86400, "fail"],
  [`${QUEUES}/dead/message_retention_seconds`, undefined, "fail"],
  [`${QUEUES}/dead/redrive_allow_policy`, undefined, "fail"],
  [`${QUEUES}/dead/redrive_allow_policy`, '{"redrivePermission":"allowAll"}', "fail"],
  [`${QUEUES}/dead/redrive_allow_policy`, allow("orders", "failures"), "fail"],
  [`${QUEUES}/failures/message_retention_seconds`, 1209599, "fail"],
  [`${ALARM}/dead`, undefined, "fail"],
  [`${ALARM}/dead/threshold`, 1, "fail"],
  [`${ALARM}/dead/comparison_operator`, "LessThanThreshold", "fail"],
  [`${ALARM}/dead/metric_name`, "NumberOfMessagesSent", "fail"],
  [`${ALARM}/failures/dimensions/QueueName`, "other", "fail"],
];

describe("R5-SQS-01", () => {
  it("holds: what fails is kept", () => expect(worstOf(failedMessagesAreKept, CLEAN)).toBe("pass"));

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(failedMessagesAreKept, but(CLEAN, path, value))).toBe(verdict);
  });

  it("does not decide about what only an apply tells", () => {
    const hidden = but(CLEAN, `${QUEUES}/orders/redrive_policy`, "${var.policy}");
    expect(verdictsOf(failedMessagesAreKept, hidden)).toContain("unknown aws_sqs_queue.orders");
  });

  it("takes a redrive policy of its own resource", () => {
    const apart = but(CLEAN, `${QUEUES}/orders/redrive_policy`);
    const path = `${HERE}/resource/aws_sqs_queue_redrive_policy/orders`;
    const policy = { queue_url: "${aws_sqs_queue.orders.id}", redrive_policy: redrive("dead") };
    expect(worstOf(failedMessagesAreKept, but(apart, path, policy))).toBe("pass");
  });

  it("does not take an alarm of another region for its own", () => {
    const moved = but(but(CLEAN, `${ALARM}/dead`), "prod-payments-us-east-1-queues/resource", {
      aws_cloudwatch_metric_alarm: { dead: alarm("dead") },
    });
    expect(worstOf(failedMessagesAreKept, moved)).toBe("fail");
  });
});
