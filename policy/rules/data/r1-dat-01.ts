import { examineTwins } from "../../parts/twins";
import type { Rule } from "../../rule";

/** Types by which databases and analytics run, and read what programs keep. */
const TYPES: readonly string[] = [
  "aws_athena_workgroup",
  "aws_db_parameter_group",
  "aws_db_proxy",
  "aws_db_subnet_group",
  "aws_dynamodb_table",
  "aws_glue_catalog_database",
  "aws_glue_catalog_table",
  "aws_glue_crawler",
  "aws_glue_data_catalog_encryption_settings",
  "aws_glue_job",
  "aws_glue_security_configuration",
  "aws_glue_trigger",
  "aws_glue_workflow",
  "aws_lakeformation_data_lake_settings",
  "aws_lakeformation_permissions",
  "aws_rds_cluster",
  "aws_rds_cluster_activity_stream",
  "aws_rds_cluster_parameter_group",
];

/** What starts the export, what only the member that is made first has, and times of maintenance, which must not meet. */
const APART: readonly string[] = [
  "aws_glue_trigger.actions",
  "aws_rds_cluster.database_name",
  "aws_rds_cluster.master_password_wo",
  "aws_rds_cluster.master_password_wo_version",
  "aws_rds_cluster.master_username",
  "aws_rds_cluster.preferred_backup_window",
  "aws_rds_cluster.preferred_maintenance_window",
  "aws_rds_cluster.source_region",
];

/** What belongs to the export of snapshots, which one region alone makes for all. */
const ALONE: readonly string[] = ["aws_glue_crawler", "aws_glue_job", "aws_glue_trigger"];

export const databasesAreSetAlike: Rule = {
  id: "R1-DAT-01",
  severity: "high",
  area: "data",
  requirements: ["R1", "R5", "R8"],
  pci: ["2.2.1"],
  title: "Databases, jobs, tables and workgroups of a layer are set alike in every region where it stands",
  why: "the region that takes over answers with its own parameters, columns and jobs: one that was changed alone is found out after a failover",
  source: [
    "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_planning_for_recovery_config_drift.html",
  ],
  reach: "stacks",
  check: (platform) => examineTwins(platform, { types: TYPES, alone: ALONE, apart: APART }),
};
