import type { Block } from "../block";
import type { PlatformGraph } from "../platform-graph";
import type { Resource } from "../resource";
import { bucketsAt } from "./buckets-at";
import type { ProtectionEdge } from "./protection";
import { show } from "./show";

/** Where a resource type says to which bucket or log group its logs go, and what must be true for them to go. */
const DESTINATIONS: readonly {
  readonly type: string;
  readonly path: string;
  readonly on?: string;
}[] = [
  { type: "aws_cloudtrail", path: "s3_bucket_name" },
  { type: "aws_cloudtrail", path: "cloud_watch_logs_group_arn" },
  { type: "aws_config_delivery_channel", path: "s3_bucket_name" },
  { type: "aws_flow_log", path: "log_destination" },
  { type: "aws_guardduty_publishing_destination", path: "destination_arn" },
  { type: "aws_lb", path: "access_logs.bucket", on: "access_logs.enabled" },
  { type: "aws_lb", path: "connection_logs.bucket", on: "connection_logs.enabled" },
  {
    type: "aws_networkfirewall_logging_configuration",
    path: "logging_configuration.log_destination_config.log_destination.bucketName",
  },
  {
    type: "aws_networkfirewall_logging_configuration",
    path: "logging_configuration.log_destination_config.log_destination.logGroup",
  },
  { type: "aws_route53_resolver_query_log_config", path: "destination_arn" },
  { type: "aws_wafv2_web_acl_logging_configuration", path: "log_destination_configs" },
];

/** Where logs of the platform go. Server access logs stand apart: their bucket cannot be locked. */
export function logEdges(graph: PlatformGraph): readonly ProtectionEdge[] {
  const logs = DESTINATIONS.flatMap(({ type, path, on }) =>
    graph
      .of(type)
      .filter(({ body }) => on === undefined || body.flag(on) === true)
      .flatMap((from) =>
        destinationsAt(from.body, path).map((to): ProtectionEdge => {
          const because = [...(on === undefined ? [] : [show(from.body, on)]), show(from.body, path)];
          return { kind: "logs-to", from, to, because, block: from.body };
        }),
      ),
  );
  const access = graph.of("aws_s3_bucket_logging").flatMap(({ body }) =>
    bucketsAt(body, "bucket").flatMap((from) =>
      bucketsAt(body, "target_bucket").map((to): ProtectionEdge => {
        const because = [show(body, "bucket"), show(body, "target_bucket")];
        return { kind: "access-logs-to", from, to, because, block: body };
      }),
    ),
  );
  return [...logs, ...access];
}

function destinationsAt(block: Block, path: string): readonly Resource[] {
  const { account, region } = block.resource;
  const groups = block.targets(path).filter(({ type }) => type === "aws_cloudwatch_log_group");
  const named = block
    .texts(path)
    .flatMap((name) => block.graph.named("aws_cloudwatch_log_group", name))
    .filter((group) => group.account === account && group.region === region);
  return [...new Set([...bucketsAt(block, path), ...groups, ...named])];
}
