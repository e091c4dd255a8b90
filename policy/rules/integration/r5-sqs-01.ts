import { documentAt } from "../../../terraform/graph/events/document-at";
import type { FlowEdge } from "../../../terraform/graph/events/event-flow";
import { eventFlowOf } from "../../../terraform/graph/events/event-flow-of";
import { listOf, member, type Json, textOf } from "../../../terraform/graph/json";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { messageAlarmsOf } from "../../parts/dead-letters";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";
import { samePlace } from "../../same-place";

const RETENTION = "message_retention_seconds";
/** What SQS keeps a message where nothing is set, and at most. */
const [FOUR_DAYS, FOURTEEN_DAYS] = [345_600, 1_209_600];
const [LEAST_RECEIVES, MOST_RECEIVES] = [3, 10];

export const failedMessagesAreKept: Rule = {
  id: "R5-SQS-01",
  severity: "critical",
  area: "integration",
  requirements: ["R5", "R9"],
  pci: [],
  title:
    "Every queue hands what fails to a dead-letter queue of its place and kind, which keeps it 14 days and raises an alarm",
  why: "a message that nobody can work on is lost when its time is over, and nobody knows that it was there",
  source: [
    "cdk-nag SQSQueueDLQ",
    "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html",
  ],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: graph.of("aws_sqs_queue").map(judge),
    nothing: "there is no queue",
  }),
};

function judge(queue: Resource): Judgement {
  const flow = eventFlowOf(queue.body.graph);
  const fed = flow.to(queue, "redrives-to", "dead-letters-to");
  return fed.length > 0 ? judgeDeadLetters(queue, fed) : judgeSource(queue, flow.from(queue, "redrives-to"));
}

function judgeSource(queue: Resource, edges: readonly FlowEdge[]): Judgement {
  const [edge] = edges;
  const at = show(queue.body, "redrive_policy");
  if (edge === undefined) {
    const hidden = queue.body.value("redrive_policy").kind === "unknown";
    return new Proof(queue)
      .needs(hidden ? undefined : false, "redrive_policy leads to no queue of these stacks", at)
      .judgement("");
  }
  const { to: dead, because, block } = edge;
  const count = Number(textOf(member(documentAt(block, "redrive_policy"), "maxReceiveCount")));
  const [own, other] = [queue, dead].map(({ body }) => body.flag("fifo_queue") === true);
  return new Proof(queue)
    .needs(dead.type === "aws_sqs_queue", "its dead letters must go to a queue", ...because)
    .needs(dead !== queue, "it is its own dead-letter queue", ...because)
    .needs(samePlace(queue, dead), "its dead letters go to another account or region", ...because)
    .needs(
      own === other,
      "one of it and its dead-letter queue keeps order, the other does not",
      ...because,
      show(dead.body, "fifo_queue"),
    )
    .needs(
      count >= LEAST_RECEIVES && count <= MOST_RECEIVES,
      `maxReceiveCount must be from ${LEAST_RECEIVES} to ${MOST_RECEIVES}`,
      ...because,
    )
    .judgement(`after ${count} attempts its messages go to ${dead.address}`);
}

function judgeDeadLetters(queue: Resource, fed: readonly FlowEdge[]): Judgement {
  const { body } = queue;
  const alarms = messageAlarmsOf(body.graph).get(queue) ?? [];
  const proof = new Proof(queue)
    .value(body, RETENTION, (value) => Number(textOf(value)) === FOURTEEN_DAYS, `${FOURTEEN_DAYS}, 14 days`)
    .needs(
      !fed.some(({ from }) => from === queue),
      "it is its own dead-letter queue",
      show(body, "redrive_policy"),
    )
    .needs(
      alarms.length > 0,
      "no alarm tells that a message waits in it",
      { resource: queue },
      ...alarms.map((resource) => ({ resource })),
    );
  const sources = fed.filter(({ kind }) => kind === "redrives-to");
  for (const { from } of sources) {
    const [kept, most] = [body.number(RETENTION), from.body.number(RETENTION) ?? FOUR_DAYS];
    proof.needs(
      (kept ?? FOUR_DAYS) >= most,
      `it keeps messages for less time than ${from.address}, and their time goes on`,
      show(body, RETENTION),
      show(from.body, RETENTION),
    );
  }
  if (sources.length > 0) {
    const policy = documentAt(body, "redrive_allow_policy");
    proof.needs(
      admitsOnly(queue, policy, sources),
      "redrive_allow_policy must name the queues that it takes from, and no other",
      show(body, "redrive_allow_policy"),
    );
  }
  return proof.judgement("what it holds is kept for 14 days, and an alarm tells of it");
}

function admitsOnly(queue: Resource, policy: Json | undefined, sources: readonly FlowEdge[]): boolean {
  if (member(policy, "redrivePermission") !== "byQueue") return false;
  const named = listOf(member(policy, "sourceQueueArns")).flatMap((arn) =>
    queue.body.graph.targetsOf(arn, queue.stack),
  );
  return (
    named.length === listOf(member(policy, "sourceQueueArns")).length &&
    named.every((each) => sources.some(({ from }) => from === each)) &&
    sources.every(({ from }) => named.includes(from))
  );
}
