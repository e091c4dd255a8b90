import type { Resource } from "../../../terraform/graph/resource";

/** Types that secure or watch the whole account and region in which they stand. */
const OF_ACCOUNT: readonly RegExp[] = [
  /^aws_(accessanalyzer|config|guardduty|inspector2|macie2|securityhub)_/,
  /^aws_cloudtrail$/,
  /^aws_cloudwatch_log_(account_policy|resource_policy)$/,
  /^aws_ebs_(encryption_by_default|snapshot_block_public_access)$/,
  /^aws_ec2_(image_block_public_access|instance_metadata_defaults|serial_console_access)$/,
  /^aws_backup_(framework|region_settings)$/,
  /^aws_s3_account_public_access_block$/,
  /^aws_ssm_service_setting$/,
  /^aws_vpc_block_public_access_options$/,
];
/** Types that do so for the account in every region. */
const OF_ALL_REGIONS: readonly RegExp[] = [
  /^aws_iam_(account_password_policy|policy|service_linked_role)$/,
  /^aws_s3_account_public_access_block$/,
];
/** Types that do so for every account of the organization. */
const OF_ORGANIZATION: readonly RegExp[] = [
  /^aws_organizations_/,
  /^aws_iam_organizations_features$/,
  /^aws_backup_global_settings$/,
  /^aws_(guardduty|securityhub)_(organization|finding|configuration)_/,
  /^aws_guardduty_(detector|publishing_destination)/,
  /^aws_config_(organization|configuration_aggregator)/,
  /^aws_ssoadmin_/,
];

/** How far something guards by its type alone. */
export type Reach = "organization" | "account" | "region";

/** How far a resource secures or watches what stands around it; undefined for types that do not. */
export function guardReach({ type, body }: Resource): Reach | undefined {
  if (type === "aws_cloudtrail" && body.flag("is_organization_trail") === true) return "organization";
  if (OF_ORGANIZATION.some((each) => each.test(type))) return "organization";
  if (OF_ALL_REGIONS.some((each) => each.test(type))) return "account";
  return OF_ACCOUNT.some((each) => each.test(type)) ? "region" : undefined;
}
