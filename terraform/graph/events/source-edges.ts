import type { PlatformGraph } from "../platform-graph";
import { show } from "../protection/show";
import type { FlowEdge, FlowKind } from "./event-flow";
import { namedAt, receiversAt } from "./receivers-at";

/** Where a resource type names what it takes from, hands to, or leaves what it could not deliver. */
const WAYS: readonly {
  readonly type: string;
  readonly path: string;
  readonly kind: FlowKind;
}[] = [
  { type: "aws_pipes_pipe", path: "source", kind: "takes-from" },
  { type: "aws_pipes_pipe", path: "target", kind: "hands-to" },
  { type: "aws_scheduler_schedule", path: "target.arn", kind: "hands-to" },
  { type: "aws_sns_topic_subscription", path: "topic_arn", kind: "takes-from" },
  { type: "aws_sns_topic_subscription", path: "endpoint", kind: "hands-to" },
  { type: "aws_lambda_event_source_mapping", path: "event_source_arn", kind: "takes-from" },
  { type: "aws_s3_bucket_notification", path: "queue.queue_arn", kind: "hands-to" },
  { type: "aws_s3_bucket_notification", path: "topic.topic_arn", kind: "hands-to" },
  { type: "aws_s3_bucket_notification", path: "lambda_function.lambda_function_arn", kind: "hands-to" },
  { type: "aws_cloudwatch_event_bus", path: "dead_letter_config.arn", kind: "dead-letters-to" },
  { type: "aws_cloudwatch_event_target", path: "dead_letter_config.arn", kind: "dead-letters-to" },
  { type: "aws_scheduler_schedule", path: "target.dead_letter_config.arn", kind: "dead-letters-to" },
  { type: "aws_lambda_function", path: "dead_letter_config.target_arn", kind: "dead-letters-to" },
  {
    type: "aws_lambda_event_source_mapping",
    path: "destination_config.on_failure.destination_arn",
    kind: "dead-letters-to",
  },
  {
    type: "aws_pipes_pipe",
    path: "source_parameters.kinesis_stream_parameters.dead_letter_config.arn",
    kind: "dead-letters-to",
  },
  {
    type: "aws_pipes_pipe",
    path: "source_parameters.dynamodb_stream_parameters.dead_letter_config.arn",
    kind: "dead-letters-to",
  },
];
const INVOKE_CONFIG = "aws_lambda_function_event_invoke_config";
const ON_FAILURE = "destination_config.on_failure.destination";

/** Everything else that takes and hands on events and messages. */
export function sourceEdges(graph: PlatformGraph): readonly FlowEdge[] {
  const edges: FlowEdge[] = [];
  for (const { type, path, kind } of WAYS)
    for (const from of graph.of(type))
      for (const to of receiversAt(from.body, path))
        edges.push({ kind, from, to, because: [show(from.body, path)], block: from.body });
  for (const from of graph.of("aws_lambda_event_source_mapping"))
    for (const to of namedAt(from.body, "function_name", "aws_lambda_function"))
      edges.push({
        kind: "hands-to",
        from,
        to,
        because: [show(from.body, "function_name")],
        block: from.body,
      });
  for (const { body } of graph.of(INVOKE_CONFIG))
    for (const from of namedAt(body, "function_name", "aws_lambda_function"))
      for (const to of receiversAt(body, ON_FAILURE)) {
        const because = [show(body, "function_name"), show(body, ON_FAILURE)];
        edges.push({ kind: "dead-letters-to", from, to, because, block: body });
      }
  return edges;
}
