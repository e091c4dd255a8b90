/** An attribute that names the role with which a service works for a resource. */
export interface RoleUse {
  readonly type: string;
  readonly path: string;
  readonly service: string;
  /** The resource runs code or a workflow of its own with it. */
  readonly own?: boolean;
}

/** Every attribute by which a type names a role, with the service that assumes it. */
export const ROLE_USES: readonly RoleUse[] = [
  { type: "aws_backup_restore_testing_selection", path: "iam_role_arn", service: "backup.amazonaws.com" },
  { type: "aws_backup_selection", path: "iam_role_arn", service: "backup.amazonaws.com" },
  { type: "aws_cloudtrail", path: "cloud_watch_logs_role_arn", service: "cloudtrail.amazonaws.com" },
  { type: "aws_cloudwatch_event_target", path: "role_arn", service: "events.amazonaws.com" },
  { type: "aws_codedeploy_deployment_group", path: "service_role_arn", service: "codedeploy.amazonaws.com" },
  {
    type: "aws_config_configuration_aggregator",
    path: "organization_aggregation_source.role_arn",
    service: "config.amazonaws.com",
  },
  { type: "aws_config_configuration_recorder", path: "role_arn", service: "config.amazonaws.com" },
  { type: "aws_db_proxy", path: "role_arn", service: "rds.amazonaws.com" },
  {
    type: "aws_ecs_task_definition",
    path: "execution_role_arn",
    service: "ecs-tasks.amazonaws.com",
    own: true,
  },
  { type: "aws_ecs_task_definition", path: "task_role_arn", service: "ecs-tasks.amazonaws.com", own: true },
  { type: "aws_flow_log", path: "iam_role_arn", service: "vpc-flow-logs.amazonaws.com" },
  { type: "aws_glue_crawler", path: "role", service: "glue.amazonaws.com", own: true },
  { type: "aws_glue_job", path: "role_arn", service: "glue.amazonaws.com", own: true },
  { type: "aws_lambda_function", path: "role", service: "lambda.amazonaws.com", own: true },
  { type: "aws_pipes_pipe", path: "role_arn", service: "pipes.amazonaws.com", own: true },
  { type: "aws_rds_cluster", path: "monitoring_role_arn", service: "monitoring.rds.amazonaws.com" },
  { type: "aws_rds_cluster_instance", path: "monitoring_role_arn", service: "monitoring.rds.amazonaws.com" },
  { type: "aws_s3_bucket_replication_configuration", path: "role", service: "s3.amazonaws.com" },
  { type: "aws_scheduler_schedule", path: "target.role_arn", service: "scheduler.amazonaws.com" },
  { type: "aws_sfn_state_machine", path: "role_arn", service: "states.amazonaws.com", own: true },
  { type: "aws_synthetics_canary", path: "execution_role_arn", service: "lambda.amazonaws.com", own: true },
];
