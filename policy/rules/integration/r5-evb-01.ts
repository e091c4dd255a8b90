import { eventFlowOf } from "../../../terraform/graph/events/event-flow-of";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { needsDeadLetters, ruleArn } from "../../parts/dead-letters";
import { between, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

/** EventBridge's own bounds. */
const [MIN_AGE, MAX_AGE, MAX_ATTEMPTS] = [60, 86_400, 185];

export const undeliveredEventsAreKept: Rule = {
  id: "R5-EVB-01",
  severity: "high",
  area: "integration",
  requirements: ["R5"],
  pci: [],
  title:
    "What a rule, a bus or a topic cannot deliver goes, after bounded retries, to a queue that takes it from there",
  why: "EventBridge and SNS drop what they cannot deliver; a queue that refuses them drops it as well, and says nothing",
  source: [
    "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html",
    "https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: [
      ...graph.of("aws_cloudwatch_event_target").map(judgeTarget),
      ...graph
        .of("aws_cloudwatch_event_bus")
        .filter(({ body }) => body.raw("kms_key_identifier").length > 0)
        .map(judgeBus),
      ...graph.of("aws_sns_topic_subscription").map(judgeSubscription),
    ],
    nothing: "there is no target, bus or subscription",
  }),
};

function judgeTarget(target: Resource): Judgement {
  const rule = eventFlowOf(target.body.graph).ruleOf(target);
  const proof = new Proof(target)
    .needs(
      rule !== undefined || (target.body.value("rule").kind === "unknown" ? undefined : false),
      "its rule is in none of these stacks",
      show(target.body, "rule"),
    )
    .value(
      target.body,
      "retry_policy.maximum_event_age_in_seconds",
      between(MIN_AGE, MAX_AGE),
      `from ${MIN_AGE} to ${MAX_AGE}`,
    )
    .value(
      target.body,
      "retry_policy.maximum_retry_attempts",
      between(1, MAX_ATTEMPTS),
      `from 1 to ${MAX_ATTEMPTS}`,
    );
  needsDeadLetters(proof, target, "events.amazonaws.com", rule && ruleArn(rule), "dead_letter_config.arn");
  return proof.judgement("what it cannot deliver is kept in a queue that admits its rule");
}

/** A bus with a key of ours keeps there what the key refused. */
function judgeBus(bus: Resource): Judgement {
  const proof = new Proof(bus);
  const arn = bus.body.graph.arnOf(bus);
  needsDeadLetters(proof, bus, "events.amazonaws.com", arn, "dead_letter_config.arn");
  return proof.judgement("events that its key refused are kept in a queue that admits it");
}

function judgeSubscription(subscription: Resource): Judgement {
  const { body } = subscription;
  const [topic] = body.targets("topic_arn");
  const arn = topic === undefined ? body.text("topic_arn") : body.graph.arnOf(topic);
  const proof = new Proof(subscription);
  needsDeadLetters(proof, subscription, "sns.amazonaws.com", arn, "redrive_policy");
  return proof.judgement("what it cannot deliver is kept in a queue that admits its topic");
}
