/** An attribute that names a KMS key. */
export interface KeyAttribute {
  readonly path: string;
  /** What it encrypts stands in another region or account than the resource. */
  readonly elsewhere?: boolean;
  /** Without it the resource is encrypted by a key of AWS, or not at all, although it holds data of ours. */
  readonly store?: boolean;
}

/** Every attribute by which a type names the key that encrypts something of it. */
export const KEY_ATTRIBUTES: Readonly<Record<string, readonly KeyAttribute[]>> = {
  aws_athena_workgroup: [
    { path: "configuration.result_configuration.encryption_configuration.kms_key_arn", store: true },
  ],
  aws_backup_vault: [{ path: "kms_key_arn", store: true }],
  aws_cloudtrail: [{ path: "kms_key_id", store: true }],
  aws_cloudwatch_event_bus: [{ path: "kms_key_identifier", store: true }],
  aws_cloudwatch_log_group: [{ path: "kms_key_id", store: true }],
  aws_config_delivery_channel: [{ path: "s3_kms_key_arn" }],
  aws_dynamodb_table: [
    { path: "server_side_encryption.kms_key_arn", store: true },
    { path: "replica.kms_key_arn", elsewhere: true },
  ],
  aws_ecr_repository: [{ path: "encryption_configuration.kms_key", store: true }],
  aws_ecs_cluster: [
    { path: "configuration.execute_command_configuration.kms_key_id" },
    { path: "configuration.managed_storage_configuration.fargate_ephemeral_storage_kms_key_id" },
    { path: "configuration.managed_storage_configuration.kms_key_id" },
  ],
  aws_efs_file_system: [{ path: "kms_key_id", store: true }],
  aws_glue_data_catalog_encryption_settings: [
    {
      path: "data_catalog_encryption_settings.connection_password_encryption.aws_kms_key_id",
    },
    { path: "data_catalog_encryption_settings.encryption_at_rest.sse_aws_kms_key_id" },
  ],
  aws_glue_security_configuration: [
    { path: "encryption_configuration.cloudwatch_encryption.kms_key_arn", store: true },
    { path: "encryption_configuration.job_bookmarks_encryption.kms_key_arn", store: true },
    { path: "encryption_configuration.s3_encryption.kms_key_arn", store: true },
  ],
  aws_guardduty_publishing_destination: [{ path: "kms_key_arn", store: true }],
  aws_kinesis_firehose_delivery_stream: [{ path: "server_side_encryption.key_arn" }],
  aws_kinesis_stream: [{ path: "kms_key_id", store: true }],
  aws_kms_ciphertext: [{ path: "key_id" }],
  aws_lambda_event_source_mapping: [{ path: "kms_key_arn" }],
  aws_lambda_function: [{ path: "kms_key_arn", store: true }],
  aws_networkfirewall_firewall: [{ path: "encryption_configuration.key_id" }],
  aws_networkfirewall_firewall_policy: [{ path: "encryption_configuration.key_id" }],
  aws_networkfirewall_rule_group: [{ path: "encryption_configuration.key_id" }],
  aws_pipes_pipe: [{ path: "kms_key_identifier", store: true }],
  aws_rds_cluster: [
    { path: "kms_key_id", store: true },
    { path: "performance_insights_kms_key_id" },
    { path: "master_user_secret_kms_key_id" },
  ],
  aws_rds_cluster_activity_stream: [{ path: "kms_key_id", store: true }],
  aws_rds_cluster_instance: [{ path: "performance_insights_kms_key_id" }],
  aws_s3_bucket_inventory: [{ path: "destination.bucket.encryption.sse_kms.key_id" }],
  aws_s3_bucket_replication_configuration: [
    { path: "rule.destination.encryption_configuration.replica_kms_key_id", elsewhere: true },
  ],
  aws_s3_bucket_server_side_encryption_configuration: [
    { path: "rule.apply_server_side_encryption_by_default.kms_master_key_id", store: true },
  ],
  aws_s3_object: [{ path: "kms_key_id" }],
  aws_scheduler_schedule: [{ path: "kms_key_arn", store: true }],
  aws_secretsmanager_secret: [
    { path: "kms_key_id", store: true },
    { path: "replica.kms_key_id", elsewhere: true },
  ],
  aws_sfn_state_machine: [{ path: "encryption_configuration.kms_key_id", store: true }],
  aws_sns_topic: [{ path: "kms_master_key_id", store: true }],
  aws_sqs_queue: [{ path: "kms_master_key_id", store: true }],
  aws_ssm_parameter: [{ path: "key_id" }],
  aws_synthetics_canary: [{ path: "artifact_config.s3_encryption.kms_key_arn" }],
  confluent_byok_key: [{ path: "aws.key_arn" }],
};
