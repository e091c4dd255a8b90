/** What an action does to data: brings them to the one who may do it, or takes them from there. */
export type DataUse = "reads" | "writes" | "reads and writes" | "writes and sees answers";

/** What waits for an answer when it asks; buses, schedules and pipes hand over and go on. */
export const SEES_ANSWERS: ReadonlySet<string> = new Set([
  "aws_ecs_task_definition",
  "aws_instance",
  "aws_lambda_function",
  "aws_sfn_state_machine",
  "aws_synthetics_canary",
]);

/** Actions by which data move; what only names, lists or sets up something is not among them. */
export const DATA_ACTIONS: readonly (readonly [action: string, use: DataUse, type: RegExp])[] = [
  ["s3:GetObject", "reads", /^aws_s3_bucket$/],
  ["s3:GetObjectVersion", "reads", /^aws_s3_bucket$/],
  ["s3:GetObjectVersionForReplication", "reads", /^aws_s3_bucket$/],
  ["s3:PutObject", "writes", /^aws_s3_bucket$/],
  ["s3:ReplicateObject", "writes", /^aws_s3_bucket$/],
  ["sqs:ReceiveMessage", "reads", /^aws_sqs_queue$/],
  ["sqs:SendMessage", "writes", /^aws_sqs_queue$/],
  ["sns:Publish", "writes", /^aws_sns_topic$/],
  ["events:PutEvents", "writes", /^aws_cloudwatch_event_bus$/],
  ["lambda:InvokeFunction", "writes and sees answers", /^aws_lambda_(function|alias)$/],
  ["states:StartExecution", "writes", /^aws_sfn_(state_machine|alias)$/],
  ["states:StartSyncExecution", "writes and sees answers", /^aws_sfn_(state_machine|alias)$/],
  ["states:GetExecutionHistory", "reads", /^aws_sfn_(state_machine|alias)$/],
  ["dynamodb:GetItem", "reads", /^aws_dynamodb_table$/],
  ["dynamodb:Query", "reads", /^aws_dynamodb_table$/],
  ["dynamodb:Scan", "reads", /^aws_dynamodb_table$/],
  ["dynamodb:PutItem", "writes", /^aws_dynamodb_table$/],
  ["dynamodb:UpdateItem", "writes", /^aws_dynamodb_table$/],
  ["kinesis:GetRecords", "reads", /^aws_kinesis_stream$/],
  ["kinesis:PutRecord", "writes", /^aws_kinesis_stream$/],
  ["kinesis:PutRecords", "writes", /^aws_kinesis_stream$/],
  ["firehose:PutRecord", "writes", /^aws_kinesis_firehose_delivery_stream$/],
  ["rds-db:connect", "reads and writes", /^aws_(rds_cluster|rds_cluster_instance|db_proxy|db_instance)$/],
  ["rds-data:ExecuteStatement", "reads and writes", /^aws_rds_cluster$/],
  ["rds:StartExportTask", "reads", /^aws_rds_cluster$/],
  ["backup:StartBackupJob", "writes", /^aws_backup_vault$/],
];
