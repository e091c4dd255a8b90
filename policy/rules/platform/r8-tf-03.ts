import { evidenceOf } from "../../judge";
import type { Rule } from "../../rule";
import { failed, passed } from "../../verdict";
import { signs } from "./r4-kms-01";

/** Types whose destruction loses what no apply brings back. */
export const STATEFUL: readonly string[] = [
  "aws_backup_vault",
  "aws_cloudtrail",
  "aws_cloudwatch_event_archive",
  "aws_dynamodb_table",
  "aws_ecr_repository",
  "aws_efs_file_system",
  "aws_glue_catalog_database",
  "aws_glue_catalog_table",
  "aws_kms_key",
  "aws_kms_replica_key",
  "aws_organizations_organization",
  "aws_rds_cluster",
  "aws_rds_global_cluster",
  "aws_s3_bucket",
  "aws_secretsmanager_secret",
  "confluent_environment",
  "confluent_kafka_cluster",
  "confluent_kafka_topic",
  "confluent_schema",
  "redpanda_cluster",
  "redpanda_schema",
  "redpanda_serverless_cluster",
  "redpanda_topic",
];

export const statefulResourcesStay: Rule = {
  id: "R8-TF-03",
  severity: "high",
  area: "platform",
  requirements: ["R8", "R9"],
  pci: ["6.5.1"],
  title: "Terraform refuses to destroy what keeps data, keys or the trail",
  why: "one renamed construct plans a replacement, and a hurried approval loses the data",
  source: ["https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle"],
  reach: "attribute",
  check: ({ graph }) => ({
    judgements: graph
      .of(...STATEFUL)
      // Plans and states do not tell of lifecycles.
      .filter((resource) => resource.stack.document.origin === "synth" && !signs(resource))
      .map((resource) => {
        const evidence = [evidenceOf(resource.body, "lifecycle.prevent_destroy")];
        return resource.body.flag("lifecycle.prevent_destroy") === true
          ? passed(resource, "Terraform refuses to destroy it", evidence)
          : failed(resource, "lifecycle.prevent_destroy must be true", evidence);
      }),
    nothing: "nothing that keeps data was synthesized",
  }),
};
