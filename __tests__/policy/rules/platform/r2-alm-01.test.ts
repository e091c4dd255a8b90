import { criticalResourcesAreWatched } from "../../../../policy/rules/platform/r2-alm-01";
import { but, worstOf } from "../../../fixtures/verdicts";

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": {
    resource: {
      aws_sqs_queue: { q: { name: "q" } },
      aws_cloudwatch_metric_alarm: {
        a: { metric_name: "ApproximateAgeOfOldestMessage", dimensions: { QueueName: "q" } },
      },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["resource/aws_cloudwatch_metric_alarm", undefined, "fail"],
  ["resource/aws_cloudwatch_metric_alarm/a/metric_name", "SentMessageSize", "fail"],
  ["resource/aws_cloudwatch_metric_alarm/a/dimensions", { QueueName: "r" }, "fail"],
  ["resource/aws_cloudwatch_metric_alarm/a/dimensions", { QueueName: "${aws_sqs_queue.q.name}" }, "pass"],
  ["resource/aws_cloudwatch_metric_alarm/a/dimensions", { TopicName: "q" }, "fail"],
  ["resource/aws_sfn_state_machine", { m: { name: "m" } }, "fail"],
  ["resource/aws_vpc_endpoint", { e: { vpc_endpoint_type: "Gateway" } }, "pass"],
  ["provider", { aws: [{ region: "sa-east-1", allowed_account_ids: ["333333333333"] }] }, "pass"],
];

describe("R2-ALM-01", () => {
  it("holds: what carries transactions is watched", () => {
    expect(worstOf(criticalResourcesAreWatched, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(criticalResourcesAreWatched, but(STACKS, changed, value))).toBe(verdict);
  });
});
