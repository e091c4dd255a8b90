/** One rule that AWS Config manages, and the requirement of PCI DSS 4.0.1 that it watches. */
export interface PciRule {
  readonly requirement: string;
  /** Values of the rule's parameters where its defaults are too weak, or it has none. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** It looks at what belongs to no region, and so only where that is recorded. @default false */
  readonly global?: boolean;
}

/** Values that the platform promises elsewhere, as AWS Config takes them. */
const YEAR = "365";
const ONLY_DROP_OR_FORWARD = "aws:drop,aws:forward_to_sfe";

/**
 * What every account of the organization is watched for, by the identifier of AWS Config's managed rule. Each is
 * offered in all regions of the platform.
 * @see https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
 */
export const PCI_RULES: Readonly<Record<string, PciRule>> = {
  // 1: network controls between the cardholder data and everything else
  INCOMING_SSH_DISABLED: { requirement: "1.3.1" },
  RESTRICTED_INCOMING_TRAFFIC: { requirement: "1.3.1" },
  VPC_DEFAULT_SECURITY_GROUP_CLOSED: { requirement: "1.3.1" },
  NACL_NO_UNRESTRICTED_SSH_RDP: { requirement: "1.3.1" },
  SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED: { requirement: "1.4.4" },
  EC2_INSTANCE_NO_PUBLIC_IP: { requirement: "1.4.4" },
  RDS_INSTANCE_PUBLIC_ACCESS_CHECK: { requirement: "1.4.4" },
  LAMBDA_INSIDE_VPC: { requirement: "1.4.4" },
  EC2_TRANSIT_GATEWAY_AUTO_VPC_ATTACH_DISABLED: { requirement: "1.2.6" },
  NETFW_POLICY_RULE_GROUP_ASSOCIATED: { requirement: "1.2.1" },
  NETFW_POLICY_DEFAULT_ACTION_FULL_PACKETS: {
    requirement: "1.2.1",
    parameters: { statelessDefaultActions: ONLY_DROP_OR_FORWARD },
  },
  NETFW_POLICY_DEFAULT_ACTION_FRAGMENT_PACKETS: {
    requirement: "1.2.1",
    parameters: { statelessFragmentDefaultActions: ONLY_DROP_OR_FORWARD },
  },

  // 2: nothing as it came out of the box
  RDS_CLUSTER_DEFAULT_ADMIN_CHECK: { requirement: "2.2.2" },
  EC2_IMDSV2_CHECK: { requirement: "2.2.6" },
  ECS_TASK_DEFINITION_NONROOT_USER: { requirement: "2.2.6" },
  ECS_CONTAINERS_NONPRIVILEGED: { requirement: "2.2.6" },
  ECS_CONTAINERS_READONLY_ACCESS: { requirement: "2.2.6" },

  // 3: stored data and its keys
  S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED: { requirement: "3.5.1" },
  RDS_CLUSTER_ENCRYPTED_AT_REST: { requirement: "3.5.1" },
  RDS_STORAGE_ENCRYPTED: { requirement: "3.5.1" },
  RDS_SNAPSHOT_ENCRYPTED: { requirement: "3.5.1" },
  DYNAMODB_TABLE_ENCRYPTED_KMS: { requirement: "3.5.1" },
  ATHENA_WORKGROUP_ENCRYPTED_AT_REST: { requirement: "3.5.1" },
  BACKUP_RECOVERY_POINT_ENCRYPTED: { requirement: "3.5.1" },
  EC2_EBS_ENCRYPTION_BY_DEFAULT: { requirement: "3.5.1" },
  SECRETSMANAGER_USING_CMK: { requirement: "3.6.1" },
  SNS_ENCRYPTED_KMS: { requirement: "3.5.1" },
  CMK_BACKING_KEY_ROTATION_ENABLED: { requirement: "3.7.4" },
  KMS_CMK_NOT_SCHEDULED_FOR_DELETION: { requirement: "3.6.1" },
  KMS_KEY_POLICY_NO_PUBLIC_ACCESS: { requirement: "3.6.1" },

  // 4: data on its way
  S3_BUCKET_SSL_REQUESTS_ONLY: { requirement: "4.2.1" },
  RDS_POSTGRES_INSTANCE_ENCRYPTED_IN_TRANSIT: { requirement: "4.2.1" },
  RDS_PROXY_TLS_ENCRYPTION: { requirement: "4.2.1" },
  ALB_HTTP_TO_HTTPS_REDIRECTION_CHECK: { requirement: "4.2.1" },
  ACM_CERTIFICATE_EXPIRATION_CHECK: { requirement: "4.2.1.1", parameters: { daysToExpiration: "30" } },
  ACM_CERTIFICATE_RSA_CHECK: { requirement: "4.2.1" },

  // 5 and 6: malicious code, sound software
  GUARDDUTY_RUNTIME_MONITORING_ENABLED: { requirement: "5.2.1" },
  GUARDDUTY_ECS_PROTECTION_RUNTIME_ENABLED: { requirement: "5.2.1" },
  ECR_PRIVATE_IMAGE_SCANNING_ENABLED: { requirement: "6.3.1" },
  ECR_PRIVATE_TAG_IMMUTABILITY_ENABLED: { requirement: "6.5.1" },
  ECS_FARGATE_LATEST_PLATFORM_VERSION: { requirement: "6.3.3" },
  ALB_WAF_ENABLED: { requirement: "6.4.2" },
  WAFV2_WEBACL_NOT_EMPTY: { requirement: "6.4.2" },

  // 7 and 8: who may do what, and who is who
  IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS: {
    requirement: "7.2.2",
    // A boundary gives nothing, however wide it is.
    parameters: { excludePermissionBoundaryPolicy: "true" },
    global: true,
  },
  IAM_USER_NO_POLICIES_CHECK: { requirement: "7.2.2", global: true },
  S3_BUCKET_PUBLIC_READ_PROHIBITED: { requirement: "7.2.1" },
  S3_BUCKET_PUBLIC_WRITE_PROHIBITED: { requirement: "7.2.1" },
  S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED: { requirement: "7.2.1" },
  S3_BUCKET_ACL_PROHIBITED: { requirement: "7.2.1" },
  S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC: { requirement: "7.2.1", global: true },
  LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED: { requirement: "7.2.1" },
  RDS_SNAPSHOTS_PUBLIC_PROHIBITED: { requirement: "7.2.1" },
  SNS_TOPIC_NO_PUBLIC_ACCESS: { requirement: "7.2.1" },
  SQS_QUEUE_NO_PUBLIC_ACCESS: { requirement: "7.2.1" },
  EBS_SNAPSHOT_BLOCK_PUBLIC_ACCESS: { requirement: "7.2.1" },
  IAM_EXTERNAL_ACCESS_ANALYZER_ENABLED: { requirement: "7.2.4" },
  IAM_ROOT_ACCESS_KEY_CHECK: { requirement: "8.2.2", global: true },
  ROOT_ACCOUNT_MFA_ENABLED: { requirement: "8.4.2", global: true },
  MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS: { requirement: "8.4.2", global: true },
  IAM_USER_MFA_ENABLED: { requirement: "8.4.2", global: true },
  IAM_USER_UNUSED_CREDENTIALS_CHECK: {
    requirement: "8.2.6",
    parameters: { maxCredentialUsageAge: "90" },
    global: true,
  },
  IAM_PASSWORD_POLICY: {
    requirement: "8.3.6",
    parameters: { MinimumPasswordLength: "12", PasswordReusePrevention: "4", MaxPasswordAge: "90" },
    global: true,
  },
  ACCESS_KEYS_ROTATED: { requirement: "8.6.3", parameters: { maxAccessKeyAge: "90" }, global: true },
  SECRETSMANAGER_ROTATION_ENABLED_CHECK: { requirement: "8.6.3" },
  SECRETSMANAGER_SCHEDULED_ROTATION_SUCCESS_CHECK: { requirement: "8.6.3" },
  RDS_CLUSTER_IAM_AUTHENTICATION_ENABLED: { requirement: "8.3.1" },

  // 10: audit
  MULTI_REGION_CLOUD_TRAIL_ENABLED: { requirement: "10.2.1" },
  CLOUD_TRAIL_ENCRYPTION_ENABLED: { requirement: "10.3.2" },
  CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED: { requirement: "10.3.4" },
  CLOUDTRAIL_S3_DATAEVENTS_ENABLED: { requirement: "10.2.1.1" },
  VPC_FLOW_LOGS_ENABLED: { requirement: "10.2.1", parameters: { trafficType: "ALL" } },
  NETFW_LOGGING_ENABLED: { requirement: "10.2.1" },
  ELB_LOGGING_ENABLED: { requirement: "10.2.1" },
  NLB_LOGGING_ENABLED: { requirement: "10.2.1" },
  WAFV2_LOGGING_ENABLED: { requirement: "10.2.1" },
  RDS_AURORA_POSTGRESQL_LOGS_TO_CLOUDWATCH: { requirement: "10.2.1.1" },
  STEP_FUNCTIONS_STATE_MACHINE_LOGGING_ENABLED: { requirement: "10.2.1" },
  ECS_TASK_DEFINITION_LOG_CONFIGURATION: { requirement: "10.2.1" },
  GLUE_JOB_LOGGING_ENABLED: { requirement: "10.2.1" },
  S3_BUCKET_VERSIONING_ENABLED: { requirement: "10.3.2" },
  CLOUDWATCH_LOG_GROUP_ENCRYPTED: { requirement: "10.3.2" },
  CW_LOGGROUP_RETENTION_PERIOD_CHECK: { requirement: "10.5.1", parameters: { MinRetentionTime: YEAR } },

  // 10.4, 11 and 12: what is watched is looked at, and what is lost can be restored
  CLOUDWATCH_ALARM_ACTION_CHECK: {
    requirement: "10.7.2",
    parameters: {
      alarmActionRequired: "true",
      insufficientDataActionRequired: "false",
      okActionRequired: "false",
    },
  },
  GUARDDUTY_ENABLED_CENTRALIZED: { requirement: "11.5.1" },
  GUARDDUTY_S3_PROTECTION_ENABLED: { requirement: "11.5.1" },
  GUARDDUTY_RDS_PROTECTION_ENABLED: { requirement: "11.5.1" },
  GUARDDUTY_LAMBDA_PROTECTION_ENABLED: { requirement: "11.5.1" },
  SECURITYHUB_ENABLED: { requirement: "10.4.1.1" },
  AURORA_RESOURCES_PROTECTED_BY_BACKUP_PLAN: { requirement: "12.10.1" },
  S3_RESOURCES_PROTECTED_BY_BACKUP_PLAN: { requirement: "12.10.1" },
  BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED: { requirement: "12.10.1" },
  RDS_CLUSTER_DELETION_PROTECTION_ENABLED: { requirement: "12.10.1" },
};
