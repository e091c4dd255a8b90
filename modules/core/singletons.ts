/** A kind of resource of which AWS knows one in a place, so that two stacks that make it undo each other's work. */
export interface Singleton {
  /** The only layer that makes it; `bootstrap` is the CloudFormation template that comes before any state. */
  readonly layer: string;
  /** What there is one of it in. */
  readonly oneIn: "organization" | "account" | "account and region";
  /** Argument that tells several of its kind apart: one for each value. */
  readonly by?: string;
}

/**
 * Who makes what exists once, by Terraform resource type. A test reads every environment's stacks and fails when
 * another layer makes one, or a place gets two. A layer named here may be still to come.
 */
export const SINGLETONS: Readonly<Record<string, Singleton>> = {
  aws_accessanalyzer_analyzer: { layer: "access-analyzer", oneIn: "account and region", by: "type" },
  aws_backup_global_settings: { layer: "organization", oneIn: "organization" },
  aws_backup_region_settings: { layer: "backup-vault", oneIn: "account and region" },
  aws_ce_anomaly_monitor: { layer: "costs", oneIn: "account", by: "monitor_dimension" },
  aws_cloudtrail: { layer: "trail", oneIn: "organization" },
  aws_cloudwatch_log_account_policy: {
    layer: "log-protection",
    oneIn: "account and region",
    by: "policy_type",
  },
  aws_config_configuration_recorder: { layer: "recorder", oneIn: "account and region" },
  aws_config_delivery_channel: { layer: "recorder", oneIn: "account and region" },
  aws_config_retention_configuration: { layer: "recorder", oneIn: "account and region" },
  aws_ebs_encryption_by_default: { layer: "account-guards", oneIn: "account and region" },
  aws_ebs_snapshot_block_public_access: { layer: "account-guards", oneIn: "account and region" },
  aws_ec2_image_block_public_access: { layer: "account-guards", oneIn: "account and region" },
  aws_ec2_instance_metadata_defaults: { layer: "account-guards", oneIn: "account and region" },
  aws_ec2_serial_console_access: { layer: "account-guards", oneIn: "account and region" },
  aws_ecr_registry_scanning_configuration: { layer: "artifacts", oneIn: "account and region" },
  aws_ecr_replication_configuration: { layer: "artifacts-replication", oneIn: "account and region" },
  aws_glue_data_catalog_encryption_settings: { layer: "analytics", oneIn: "account and region" },
  aws_guardduty_detector: { layer: "detectors", oneIn: "account and region" },
  aws_guardduty_organization_admin_account: { layer: "delegation", oneIn: "account and region" },
  aws_guardduty_organization_configuration: { layer: "detection", oneIn: "account and region" },
  aws_iam_account_alias: { layer: "bootstrap", oneIn: "account" },
  aws_iam_account_password_policy: { layer: "identity", oneIn: "account" },
  aws_iam_openid_connect_provider: { layer: "bootstrap", oneIn: "account", by: "url" },
  aws_iam_organizations_features: { layer: "organization", oneIn: "organization" },
  aws_iam_service_linked_role: { layer: "service-roles", oneIn: "account", by: "aws_service_name" },
  aws_organizations_organization: { layer: "organization", oneIn: "organization" },
  aws_ram_sharing_with_organization: { layer: "organization", oneIn: "organization" },
  aws_s3_account_public_access_block: { layer: "identity", oneIn: "account" },
  aws_securityhub_account: { layer: "detectors", oneIn: "account and region" },
  aws_securityhub_finding_aggregator: { layer: "posture", oneIn: "organization" },
  aws_securityhub_organization_admin_account: { layer: "delegation", oneIn: "account and region" },
  aws_securityhub_organization_configuration: { layer: "posture", oneIn: "organization" },
  aws_ssm_service_setting: { layer: "account-guards", oneIn: "account and region", by: "setting_id" },
  aws_vpc_block_public_access_options: { layer: "public-access", oneIn: "account and region" },
};
