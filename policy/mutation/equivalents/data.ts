import type { Equivalent } from "../equivalent";

/** Of databases and analytics. */
export const dataEquivalents: readonly Equivalent[] = [
  {
    operators: "delete-attribute,flip-word",
    types: "aws_glue_crawler",
    paths: "lineage_configuration,lineage_configuration.crawler_lineage_settings",
    reason: "the provider's default is the same: no lineage, which for what S3 holds is a picture for people",
  },
  {
    operators: "retarget",
    types: "aws_glue_crawler",
    paths: "s3_target.*.connection_name",
    reason:
      "the connection of another zone of the same network, which leads to the same endpoint of S3; R1-GLU-01 asks the same of each",
  },
  {
    operators: "delete-attribute",
    types: "aws_glue_job",
    paths: "execution_property,execution_property.max_concurrent_runs",
    reason: "Glue's own default is the same: one run at a time",
  },
  {
    operators: "delete-attribute",
    types: "aws_glue_job",
    paths: "default_arguments.--job-language,default_arguments.--job-bookmark-option",
    reason: "Glue's own defaults are the same: Python, and no bookmarks",
  },
  {
    operators: "delete-attribute",
    types: "aws_glue_job",
    paths: ["--extra-py-files", "--key_arn", "--landing_bucket", "--landing_prefix", "--step", "--cluster"]
      .map((argument) => `default_arguments.${argument}`)
      .join(),
    reason:
      "the program ends before it has read or written anything when one of these is missing, and a failed run is an alarm; of the job that stands in two regions R1-DAT-01 finds it",
  },
  {
    operators: "move-number",
    types: "aws_glue_job",
    paths: "timeout",
    changes: /→ [1-9]\d*$/,
    reason: "a choice: a run that hangs is ended a minute earlier or later; R5-GLU-01 has the bounds",
  },
  {
    operators: "delete-attribute",
    types: "aws_glue_trigger",
    paths: "predicate.conditions.*.logical_operator",
    reason: "the provider's default is the same, and EQUALS the only one that Glue has",
  },
  {
    operators: "delete-attribute,flip",
    types: "aws_glue_trigger",
    paths: "start_on_creation",
    reason: "the provider starts every trigger that is not told to be off by `enabled`, whatever stands here",
  },
  {
    operators: "delete-attribute,flip",
    types: "aws_db_parameter_group,aws_rds_cluster_parameter_group",
    paths: "lifecycle,lifecycle.create_before_destroy",
    reason:
      "it orders a replacement: in the other order AWS refuses to remove a group that a database uses, and the apply ends with everything as it was",
  },
  {
    operators: "delete-attribute,flip",
    types: "aws_rds_cluster_instance",
    paths: "copy_tags_to_snapshot",
    reason:
      "without effect on instances of Aurora, whose snapshots are the cluster's: R6-RDS-01 asks it there",
  },
  {
    operators: "move-number",
    types: "aws_rds_cluster_instance",
    paths: "promotion_tier",
    changes: /→ 0$/,
    reason:
      "tiers 0 and 1 do the same in Aurora: who has them is of the writer's size, and first to take over",
  },
  {
    operators: "delete-attribute,retarget",
    types: "aws_rds_cluster_instance",
    paths: "identifier",
    reason:
      "only a name that people read: programs know the cluster's address, and what watches an instance refers to it",
  },
  {
    operators: "move-number",
    types: "aws_glue_job",
    paths: "max_retries",
    changes: /1 → 2$/,
    reason: "twice is once more than is needed; R5-GLU-01 finds none",
  },
];
