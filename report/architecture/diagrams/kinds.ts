import type { Resource } from "../../../terraform/graph/resource";
import type { Tone } from "./drawing";

/** What a drawing calls resources of a type, and how it paints them. */
interface Kind {
  readonly name: string;
  readonly tone: Tone;
}

const KINDS: Readonly<Record<string, Kind>> = {
  aws_lb: { name: "Load Balancer", tone: "entry" },
  aws_ecs_service: { name: "ECS Fargate", tone: "plain" },
  aws_lambda_function: { name: "Lambda", tone: "plain" },
  aws_sfn_state_machine: { name: "Step Functions", tone: "plain" },
  aws_cloudwatch_event_bus: { name: "EventBridge", tone: "plain" },
  aws_pipes_pipe: { name: "EventBridge Pipes", tone: "plain" },
  aws_scheduler_schedule: { name: "EventBridge Scheduler", tone: "entry" },
  aws_sqs_queue: { name: "SQS", tone: "store" },
  aws_sns_topic: { name: "SNS", tone: "plain" },
  aws_s3_bucket: { name: "S3", tone: "store" },
  aws_dynamodb_table: { name: "DynamoDB", tone: "store" },
  aws_rds_cluster: { name: "Aurora", tone: "store" },
  aws_db_proxy: { name: "RDS Proxy", tone: "plain" },
  aws_glue_job: { name: "Glue", tone: "plain" },
  confluent_kafka_cluster: { name: "Kafka", tone: "store" },
  redpanda_cluster: { name: "Kafka", tone: "store" },
  redpanda_serverless_cluster: { name: "Kafka", tone: "store" },
};

/** Types that stand for the one that a drawing shows. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  confluent_kafka_topic: "confluent_kafka_cluster",
  confluent_api_key: "confluent_kafka_cluster",
  redpanda_topic: "redpanda_serverless_cluster",
  aws_lambda_alias: "aws_lambda_function",
  aws_sfn_alias: "aws_sfn_state_machine",
  aws_ecs_task_definition: "aws_ecs_service",
  aws_rds_cluster_instance: "aws_rds_cluster",
  aws_db_proxy_endpoint: "aws_db_proxy",
  aws_db_proxy_target: "aws_db_proxy",
};

export interface KindPlace {
  readonly id: string;
  readonly type: string;
  readonly kind: Kind;
  readonly region: string;
}

/** The node of a drawing that stands for a resource; none where drawings leave it out. */
export function kindPlaceOf({ type, region, body }: Resource): KindPlace | undefined {
  const shown = Object.hasOwn(STANDS_FOR, type) ? STANDS_FOR[type]! : type;
  const kind = Object.hasOwn(KINDS, shown) ? KINDS[shown] : undefined;
  if (kind === undefined) return undefined;
  const place = region ?? body.text("region") ?? "";
  return { id: `${kind.name} ${place}`, type: shown, kind, region: place };
}
