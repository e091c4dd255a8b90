import type { Equivalent } from "../equivalent";

/** Of buckets, backups, keys and secrets. */
export const storageEquivalents: readonly Equivalent[] = [
  {
    operators: "*",
    types: "aws_s3_bucket_inventory,aws_s3_bucket_metric",
    paths: "*",
    reason: "lists and counts of objects for people and jobs; the objects are kept by other resources",
  },
  {
    operators: "delete-attribute",
    types: "aws_kms_key",
    paths: "rotation_period_in_days",
    reason: "without it KMS rotates every 365 days, which is what stands there",
  },
  {
    operators: "move-number",
    types: "aws_kms_key",
    paths: "rotation_period_in_days",
    changes: /→ 364$/,
    reason: "a day oftener than once a year; R4-KMS-01 finds what is seldomer, and what KMS refuses",
  },
  {
    operators: "delete-attribute",
    types: "aws_secretsmanager_secret",
    paths: "recovery_window_in_days",
    reason: "the provider's default of 30 days is what stands there, the longest that AWS has",
  },
  {
    operators: "move-number",
    types: "aws_secretsmanager_secret",
    paths: "recovery_window_in_days",
    changes: /→ 29$/,
    reason: "a day less to have a deleted secret back; R4-SEC-01 finds fewer than 7 and more than 30",
  },
  {
    operators: "delete-attribute",
    types: "aws_secretsmanager_secret_rotation",
    paths: "rotate_immediately",
    reason: "the provider's default is true as well; R4-SEC-03 finds false",
  },
  {
    operators: "delete-attribute",
    types: "aws_secretsmanager_secret_rotation",
    paths: "rotation_rules.duration",
    reason: "without it the window of a rate in days ends with its day: the rotation is in the same day",
  },
  {
    operators: "delete-attribute",
    types: "aws_secretsmanager_secret_rotation",
    paths: "lifecycle",
    reason: "its one member ignores changes of rotate_immediately, which is read when settings are written",
  },
  {
    operators: "delete-attribute,flip",
    types: "aws_s3_object",
    paths: "lifecycle,lifecycle.create_before_destroy",
    reason:
      "changed code has another key: the member orders one apply, and R1-STO-01 holds it alike where two regions have the object",
  },
  {
    operators: "move-number",
    types: "aws_secretsmanager_secret_version",
    paths: "secret_string_wo_version",
    reason:
      "a number that Terraform alone compares: another one writes the same value again, and changes of the first value's are ignored",
  },
  {
    operators: "delete-attribute",
    types: "aws_backup_region_settings",
    paths: "lifecycle",
    reason:
      "its one member ignores services that AWS adds: the second plan of a rehearsal finds what it hides",
  },
  {
    operators: "delete-attribute",
    types: "aws_backup_vault_lock_configuration",
    paths: "lifecycle,lifecycle.replace_triggered_by",
    reason: "it makes the lock anew where settings want another one; the lock that stands stays as it is",
  },
  {
    operators: "delete-attribute",
    types: "aws_s3_bucket_lifecycle_configuration",
    paths: "rule.*.transition",
    reason: "a dearer storage class keeps the same objects as long",
  },
  {
    operators: "flip",
    types: "aws_kms_key",
    paths: "multi_region",
    reason:
      "what one region alone keeps needs its key in that region only; a replica of a key that is not is found",
  },
  {
    operators: "move-number",
    types: "aws_kms_key",
    paths: "deletion_window_in_days",
    changes: /→ [06]$/,
    reason: "the provider refuses at plan what is not from 7 to 30 days",
  },
];
