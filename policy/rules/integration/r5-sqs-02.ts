import { eventFlowOf } from "../../../terraform/graph/events/event-flow-of";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

export const orderIsKept: Rule = {
  id: "R5-SQS-02",
  severity: "high",
  area: "integration",
  requirements: ["R5"],
  pci: [],
  title:
    "A queue or topic that keeps order is made for it in every part, and hands on to nothing that does not",
  why: "one standard queue behind an ordered topic lets a reversal overtake its payment",
  source: ["https://docs.aws.amazon.com/sns/latest/dg/sns-fifo-topics.html"],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: [...graph.of("aws_sqs_queue").map(judgeQueue), ...graph.of("aws_sns_topic").map(judgeTopic)],
    nothing: "there is no queue and no topic",
  }),
};

function judgeQueue(queue: Resource): Judgement {
  const { body } = queue;
  const ordered = body.flag("fifo_queue") === true;
  const proof = new Proof(queue);
  needsName(proof, queue, ordered);
  if (ordered)
    proof
      .value(body, "deduplication_scope", oneOf("messageGroup"), "messageGroup")
      .value(body, "fifo_throughput_limit", oneOf("perMessageGroupId"), "perMessageGroupId");
  return proof.judgement(ordered ? "it keeps order" : "nothing asks it to keep order");
}

function judgeTopic(topic: Resource): Judgement {
  const { body } = topic;
  const ordered = body.flag("fifo_topic") === true;
  const proof = new Proof(topic);
  needsName(proof, topic, ordered);
  const flow = eventFlowOf(body.graph);
  for (const { from: subscription } of flow.to(topic, "takes-from"))
    for (const { to, because } of flow.from(subscription, "hands-to"))
      if (to.type === "aws_sqs_queue")
        proof.needs(
          (to.body.flag("fifo_queue") === true) === ordered,
          `one of it and ${to.address} keeps order, the other does not`,
          ...because,
          show(to.body, "fifo_queue"),
        );
  return proof.judgement(
    ordered ? "it and all that it hands on to keep order" : "nothing asks it to keep order",
  );
}

/** AWS tells what keeps order by the end of its name. */
function needsName(proof: Proof, resource: Resource, ordered: boolean): void {
  const { body } = resource;
  const name = body.text("name");
  proof.needs(
    name === undefined
      ? body.raw("name").length > 0
        ? undefined
        : true
      : name.endsWith(".fifo") === ordered,
    "its name must end in .fifo exactly where it keeps order",
    show(body, "name"),
  );
}
