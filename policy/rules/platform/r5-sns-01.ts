import { member, numberOf } from "../../../terraform/graph/json";
import { accessOf } from "../../../terraform/graph/access/access";
import { parseTemplateJson } from "../../../terraform/graph/template-json";
import type { Resource } from "../../../terraform/graph/resource";
import { evidenceOf } from "../../judge";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";
import { samePlace } from "../../same-place";

const REDRIVE = "redrive_policy";
const SNS = { kind: "service", service: "sns.amazonaws.com" } as const;

export const topicsLoseNothing: Rule = {
  id: "R5-SNS-01",
  severity: "high",
  area: "platform",
  requirements: ["R5", "R7"],
  pci: ["10.7.2"],
  title:
    "What a topic cannot deliver waits in a queue of its place that admits the topic, and what it sends is signed with SHA-256",
  why: "SNS drops what an endpoint refuses for an hour, and whoever gets a message signed with SHA-1 cannot trust it",
  source: [
    "https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html",
    "https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html",
  ],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: [
      ...graph.of("aws_sns_topic").map(judgeTopic),
      ...graph.of("aws_sns_topic_subscription").map(judgeSubscription),
    ],
    nothing: "there is no topic",
  }),
};

function judgeTopic(topic: Resource): Judgement {
  return new Proof(topic)
    .value(topic.body, "signature_version", (version) => numberOf(version) === 2, "2, which is SHA-256")
    .judgement("its messages are signed with SHA-256");
}

function judgeSubscription(subscription: Resource): Judgement {
  const { body } = subscription;
  const { graph } = body;
  const [raw] = body.raw(REDRIVE);
  const named = member(typeof raw === "string" ? parseTemplateJson(raw) : raw, "deadLetterTargetArn");
  const queue = graph
    .targetsOf(named ?? null, subscription.stack)
    .find(({ type }) => type === "aws_sqs_queue");
  const evidence = evidenceOf(body, REDRIVE);
  const proof = new Proof(subscription);
  if (queue === undefined) {
    const hidden = raw !== undefined && JSON.stringify(named ?? raw).includes("${");
    return proof
      .needs(hidden ? undefined : false, `${REDRIVE} leads to no queue of these stacks`, evidence)
      .judgement("");
  }
  const [topic] = body.targets("topic_arn").filter(({ type }) => type === "aws_sns_topic");
  const arn = topic === undefined ? body.text("topic_arn") : graph.arnOf(topic);
  const context = new Map([
    ["aws:sourceaccount", subscription.account],
    ["aws:securetransport", "true"],
    ["aws:sourcearn", arn],
  ]);
  const admitted = accessOf(graph).admits(queue, SNS, "sqs:SendMessage", context);
  return proof
    .needs(samePlace(subscription, queue), "its queue stands in another account or region", evidence, {
      resource: queue,
    })
    .needs(
      admitted.verdict === "unknown" ? undefined : admitted.verdict === "allowed",
      "the policy of its queue does not admit the topic",
      evidence,
      ...(admitted.because.length > 0 ? admitted.because : [{ resource: queue }]),
    )
    .judgement(`what cannot be delivered waits in ${queue.name}`);
}
