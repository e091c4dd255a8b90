import type { Block } from "../block";
import { member } from "../json";
import type { PlatformGraph } from "../platform-graph";
import { show } from "../protection/show";
import type { Resource } from "../resource";
import { documentAt } from "./document-at";
import type { FlowEdge, FlowKind } from "./event-flow";
import { receiversOf } from "./receivers-at";

const REDRIVE = "redrive_policy";

/** Where queues and subscriptions put what was received too often, or could not be delivered. */
export function queueEdges(graph: PlatformGraph): readonly FlowEdge[] {
  return [
    ...graph.of("aws_sqs_queue").flatMap((queue) => redrive(queue, queue.body, "redrives-to")),
    ...graph
      .of("aws_sqs_queue_redrive_policy")
      .flatMap(({ body }) =>
        body.targets("queue_url").flatMap((queue) => redrive(queue, body, "redrives-to")),
      ),
    ...graph
      .of("aws_sns_topic_subscription")
      .flatMap((subscription) => redrive(subscription, subscription.body, "dead-letters-to")),
  ];
}

function redrive(from: Resource, block: Block, kind: FlowKind): readonly FlowEdge[] {
  const arn = member(documentAt(block, REDRIVE), "deadLetterTargetArn");
  if (arn === undefined) return [];
  return receiversOf(block, arn).map((to) => ({
    kind,
    from,
    to,
    because: [show(block, REDRIVE)],
    block,
  }));
}
