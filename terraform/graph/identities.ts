/** How AWS names what a resource type makes, as far as settings decide it. */
export interface Identity {
  /** Attribute that holds its name. */
  readonly named: string;
  /** Its ARN; `{region}`, `{account}`, `{path}` and `{name}` stand for themselves. Absent where AWS invents a part. */
  readonly arn?: string;
  /** Attributes, besides the one above, whose value is the name once it is made. */
  readonly also?: readonly string[];
}

/**
 * Resource types whose name or ARN is known before they are made. What stands here lets an ARN that another stack
 * derived from settings lead to its resource.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export const IDENTITIES: Readonly<Record<string, Identity>> = {
  aws_backup_vault: {
    named: "name",
    arn: "arn:aws:backup:{region}:{account}:backup-vault:{name}",
    also: ["id"],
  },
  aws_cloudtrail: { named: "name", arn: "arn:aws:cloudtrail:{region}:{account}:trail/{name}" },
  aws_cloudwatch_event_bus: {
    named: "name",
    arn: "arn:aws:events:{region}:{account}:event-bus/{name}",
    also: ["id"],
  },
  aws_cloudwatch_event_endpoint: { named: "name", arn: "arn:aws:events:{region}:{account}:endpoint/{name}" },
  aws_cloudwatch_log_group: {
    named: "name",
    arn: "arn:aws:logs:{region}:{account}:log-group:{name}",
    also: ["id"],
  },
  aws_cloudwatch_metric_alarm: {
    named: "alarm_name",
    arn: "arn:aws:cloudwatch:{region}:{account}:alarm:{name}",
    also: ["id"],
  },
  aws_db_subnet_group: { named: "name", arn: "arn:aws:rds:{region}:{account}:subgrp:{name}", also: ["id"] },
  aws_dynamodb_table: {
    named: "name",
    arn: "arn:aws:dynamodb:{region}:{account}:table/{name}",
    also: ["id"],
  },
  aws_ecr_repository: {
    named: "name",
    arn: "arn:aws:ecr:{region}:{account}:repository/{name}",
    also: ["id"],
  },
  aws_ecs_cluster: { named: "name", arn: "arn:aws:ecs:{region}:{account}:cluster/{name}" },
  aws_glue_catalog_database: { named: "name", arn: "arn:aws:glue:{region}:{account}:database/{name}" },
  aws_glue_job: { named: "name", arn: "arn:aws:glue:{region}:{account}:job/{name}", also: ["id"] },
  aws_iam_instance_profile: {
    named: "name",
    arn: "arn:aws:iam::{account}:instance-profile{path}{name}",
    also: ["id"],
  },
  aws_iam_policy: { named: "name", arn: "arn:aws:iam::{account}:policy{path}{name}" },
  aws_iam_role: { named: "name", arn: "arn:aws:iam::{account}:role{path}{name}", also: ["id"] },
  aws_iam_user: { named: "name", arn: "arn:aws:iam::{account}:user{path}{name}", also: ["id"] },
  aws_kinesis_firehose_delivery_stream: {
    named: "name",
    arn: "arn:aws:firehose:{region}:{account}:deliverystream/{name}",
  },
  aws_kinesis_stream: { named: "name", arn: "arn:aws:kinesis:{region}:{account}:stream/{name}" },
  aws_kms_alias: { named: "name", arn: "arn:aws:kms:{region}:{account}:{name}", also: ["id"] },
  aws_lambda_function: {
    named: "function_name",
    arn: "arn:aws:lambda:{region}:{account}:function:{name}",
    also: ["id"],
  },
  aws_rds_cluster: {
    named: "cluster_identifier",
    arn: "arn:aws:rds:{region}:{account}:cluster:{name}",
    also: ["id"],
  },
  aws_rds_cluster_instance: {
    named: "identifier",
    arn: "arn:aws:rds:{region}:{account}:db:{name}",
    also: ["id"],
  },
  aws_rds_cluster_parameter_group: {
    named: "name",
    arn: "arn:aws:rds:{region}:{account}:cluster-pg:{name}",
    also: ["id"],
  },
  aws_db_parameter_group: { named: "name", arn: "arn:aws:rds:{region}:{account}:pg:{name}", also: ["id"] },
  aws_rds_global_cluster: {
    named: "global_cluster_identifier",
    arn: "arn:aws:rds::{account}:global-cluster:{name}",
    also: ["id"],
  },
  aws_s3_bucket: { named: "bucket", arn: "arn:aws:s3:::{name}", also: ["id"] },
  aws_scheduler_schedule_group: {
    named: "name",
    arn: "arn:aws:scheduler:{region}:{account}:schedule-group/{name}",
    also: ["id"],
  },
  aws_secretsmanager_secret: { named: "name" },
  aws_sfn_state_machine: { named: "name", arn: "arn:aws:states:{region}:{account}:stateMachine:{name}" },
  aws_sns_topic: { named: "name", arn: "arn:aws:sns:{region}:{account}:{name}" },
  aws_sqs_queue: { named: "name", arn: "arn:aws:sqs:{region}:{account}:{name}" },
  aws_ssm_parameter: { named: "name", arn: "arn:aws:ssm:{region}:{account}:parameter{name}" },
  aws_route53_zone: { named: "name" },
  aws_ec2_managed_prefix_list: { named: "name" },
};

/** How resources of a type are named; types that anybody may have written, `constructor` too. */
export function identityOf(type: string): Identity | undefined {
  return Object.hasOwn(IDENTITIES, type) ? IDENTITIES[type] : undefined;
}

/** Attributes of a made resource that hold its ARN. */
export const ARN_ATTRIBUTES: ReadonlySet<string> = new Set(["arn"]);
