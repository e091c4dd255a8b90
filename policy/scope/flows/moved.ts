import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import type { ScopeStep } from "../step";

/** How a type moves data: from what a path names to what another names. Without a path the resource itself is meant. */
interface Move {
  readonly type: string;
  readonly kind: string;
  readonly from?: string;
  readonly to?: string;
}

/** What AWS carries on by what a resource says, whatever permissions that takes. */
const MOVES: readonly Move[] = [
  { type: "aws_vpc_endpoint_service", kind: "leads to", to: "network_load_balancer_arns" },
  { type: "aws_vpc_endpoint_service", kind: "leads to", to: "gateway_load_balancer_arns" },
  {
    type: "aws_lb_listener",
    kind: "forwards to",
    from: "load_balancer_arn",
    to: "default_action.target_group_arn",
  },
  {
    type: "aws_lb_listener",
    kind: "forwards to",
    from: "load_balancer_arn",
    to: "default_action.forward.target_group.arn",
  },
  { type: "aws_lb_listener_rule", kind: "forwards to", from: "listener_arn", to: "action.target_group_arn" },
  {
    type: "aws_lb_listener_rule",
    kind: "forwards to",
    from: "listener_arn",
    to: "action.forward.target_group.arn",
  },
  {
    type: "aws_lb_target_group_attachment",
    kind: "sends to",
    from: "target_group_arn",
    to: "target_id",
  },
  { type: "aws_ecs_service", kind: "sends to", from: "load_balancer.target_group_arn" },
  {
    type: "aws_ecs_service",
    kind: "sends to",
    from: "load_balancer.advanced_configuration.alternate_target_group_arn",
  },
  {
    type: "aws_db_proxy_target",
    kind: "passes queries to",
    from: "db_proxy_name",
    to: "db_cluster_identifier",
  },
  {
    type: "aws_db_proxy_target",
    kind: "passes queries to",
    from: "db_proxy_name",
    to: "db_instance_identifier",
  },
  { type: "aws_cloudwatch_event_rule", kind: "hands events to", from: "event_bus_name" },
  { type: "aws_cloudwatch_event_target", kind: "hands events to", from: "rule", to: "arn" },
  {
    type: "aws_cloudwatch_event_target",
    kind: "leaves what fails in",
    from: "rule",
    to: "dead_letter_config.arn",
  },
  { type: "aws_cloudwatch_event_archive", kind: "is archived in", from: "event_source_arn" },
  { type: "aws_pipes_pipe", kind: "is read by", from: "source" },
  { type: "aws_pipes_pipe", kind: "sends to", to: "target" },
  { type: "aws_pipes_pipe", kind: "sends to", to: "enrichment" },
  { type: "aws_sns_topic_subscription", kind: "delivers to", from: "topic_arn", to: "endpoint" },
  {
    type: "aws_sns_topic_subscription",
    kind: "leaves what fails in",
    from: "topic_arn",
    to: "redrive_policy",
  },
  { type: "aws_sqs_queue", kind: "leaves what fails in", to: "redrive_policy" },
  {
    type: "aws_lambda_event_source_mapping",
    kind: "is read by",
    from: "event_source_arn",
    to: "function_name",
  },
  {
    type: "aws_lambda_event_source_mapping",
    kind: "leaves what fails in",
    from: "function_name",
    to: "destination_config.on_failure.destination_arn",
  },
  { type: "aws_lambda_function", kind: "leaves what fails in", to: "dead_letter_config.target_arn" },
  {
    type: "aws_lambda_function_event_invoke_config",
    kind: "leaves what fails in",
    from: "function_name",
    to: "destination_config.on_failure.destination",
  },
  {
    type: "aws_lambda_function_event_invoke_config",
    kind: "hands results to",
    from: "function_name",
    to: "destination_config.on_success.destination",
  },
  {
    type: "aws_kinesis_firehose_delivery_stream",
    kind: "is read by",
    from: "kinesis_source_configuration.kinesis_stream_arn",
  },
  {
    type: "aws_kinesis_firehose_delivery_stream",
    kind: "writes to",
    to: "extended_s3_configuration.bucket_arn",
  },
  { type: "aws_rds_cluster_activity_stream", kind: "is recorded by", from: "resource_arn" },
];

/** Data that AWS carries from one resource to another because a third, or one of both, says so. */
export function movedData(graph: PlatformGraph): readonly ScopeStep[] {
  return MOVES.flatMap(({ type, kind, from, to }) =>
    graph.of(type).flatMap((resource) => {
      const because = [from, to].flatMap((path) => (path === undefined ? [] : [show(resource.body, path)]));
      return endsAt(resource, from).flatMap((source) =>
        endsAt(resource, to)
          .filter((end) => end !== source)
          .map((end): ScopeStep => ({ kind, from: source, to: end, because })),
      );
    }),
  );
}

function endsAt(resource: Resource, path: string | undefined): readonly Resource[] {
  if (path === undefined) return [resource];
  const { body, account, region } = resource;
  const found = body.targets(path);
  if (found.length > 0 || path !== "event_bus_name") return found;
  return body
    .texts(path)
    .flatMap((name) => body.graph.named("aws_cloudwatch_event_bus", name))
    .filter((bus) => bus.account === account && bus.region === region);
}
