import { member } from "../../../terraform/graph/json";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import type { ScopeStep } from "../step";

/** Dimensions of metrics whose value is the name of a resource, and the attribute that holds the name. */
const DIMENSIONS: Readonly<Record<string, readonly [type: string, attribute: string]>> = {
  BackupVaultName: ["aws_backup_vault", "name"],
  BucketName: ["aws_s3_bucket", "bucket"],
  DBClusterIdentifier: ["aws_rds_cluster", "cluster_identifier"],
  EventBusName: ["aws_cloudwatch_event_bus", "name"],
  FunctionName: ["aws_lambda_function", "function_name"],
  ProxyName: ["aws_db_proxy", "name"],
  QueueName: ["aws_sqs_queue", "name"],
  RuleName: ["aws_cloudwatch_event_rule", "name"],
  ServiceName: ["aws_ecs_service", "name"],
  SourceBucket: ["aws_s3_bucket", "bucket"],
  DestinationBucket: ["aws_s3_bucket", "bucket"],
};
const PATHS = ["dimensions", "metric_query.metric.dimensions"];

/** Alarms and what they watch, where a dimension says so by its name. */
export function watched(graph: PlatformGraph): readonly ScopeStep[] {
  const named = new Map<string, Resource[]>();
  for (const [type, attribute] of new Set(Object.values(DIMENSIONS)))
    for (const resource of graph.of(type)) {
      const name = resource.body.text(attribute);
      if (name === undefined) continue;
      const key = keyOf(type, name, resource);
      const same = named.get(key);
      if (same === undefined) named.set(key, [resource]);
      else if (!same.includes(resource)) same.push(resource);
    }
  return graph.of("aws_cloudwatch_metric_alarm").flatMap((from) =>
    PATHS.flatMap((path) =>
      from.body.raw(path).flatMap((dimensions) =>
        Object.entries(DIMENSIONS).flatMap(([dimension, [type]]) => {
          const value = member(dimensions, dimension);
          if (typeof value !== "string") return [];
          const because = [{ resource: from, path: `${path}.${dimension}`, value }];
          const found = named.get(keyOf(type, value, from)) ?? [];
          return found.map((to): ScopeStep => ({ kind: "watches", from, to, because }));
        }),
      ),
    ),
  );
}

function keyOf(type: string, name: string, { account, region }: Resource): string {
  return [type, name, account, region].join("\n");
}
