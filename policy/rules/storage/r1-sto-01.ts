import { keyUseOf } from "../../../terraform/graph/access/key-use";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { judgeTwins, placelessSettings } from "../../parts/twins";
import type { Judgement, Rule } from "../../rule";
import { failed, passed } from "../../verdict";

/** Types that keep data, or say how data, backups, secrets and keys are kept. */
const KEEPING: readonly string[] = [
  "aws_backup_framework",
  "aws_backup_plan",
  "aws_backup_region_settings",
  "aws_backup_report_plan",
  "aws_backup_restore_testing_plan",
  "aws_backup_restore_testing_selection",
  "aws_backup_selection",
  "aws_backup_vault",
  "aws_backup_vault_lock_configuration",
  "aws_backup_vault_notifications",
  "aws_backup_vault_policy",
  "aws_kms_alias",
  "aws_kms_key",
  "aws_kms_key_policy",
  "aws_s3_bucket",
  "aws_s3_bucket_lifecycle_configuration",
  "aws_s3_bucket_logging",
  "aws_s3_bucket_notification",
  "aws_s3_bucket_object_lock_configuration",
  "aws_s3_bucket_ownership_controls",
  "aws_s3_bucket_policy",
  "aws_s3_bucket_public_access_block",
  "aws_s3_bucket_replication_configuration",
  "aws_s3_bucket_server_side_encryption_configuration",
  "aws_s3_bucket_versioning",
  "aws_s3_object",
  "aws_secretsmanager_secret",
  "aws_secretsmanager_secret_policy",
  "aws_secretsmanager_secret_version",
];

/** Made for one function, job or topic: where that does not stand, it is not needed. A primary key has a replica. */
const WITH_ITS_USER = ["aws_kms_key", "aws_s3_object"];

export const regionsKeepAlike: Rule = {
  id: "R1-STO-01",
  severity: "high",
  area: "storage",
  requirements: ["R1", "R6", "R9"],
  pci: ["2.2.1", "12.10.1"],
  title: "Buckets, backups, secrets and keys of a layer are set alike in every region where it stands",
  why: "the region that takes over keeps what it takes by its own settings: one that was changed alone is found out after a failover",
  source: [
    "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_planning_for_recovery_config_drift.html",
  ],
  reach: "stacks",
  check: ({ graph, promises: { regions } }) => {
    if (regions.length < 2) return { judgements: [], nothing: "one region is promised" };
    const uses = keyUseOf(graph);
    const keys = graph.of("aws_kms_replica_key").flatMap((replica) => {
      const primary = uses.primaryOf(replica);
      return primary === undefined ? [] : [judgeKeys(primary, replica)];
    });
    return {
      judgements: [...judgeTwins(graph, regions, { types: KEEPING, alone: WITH_ITS_USER }), ...keys],
      nothing: "nothing that keeps data stands in two regions",
    };
  },
};

/** What a replica does not have from its primary by itself: who may use it. */
function judgeKeys(primary: Resource, replica: Resource): Judgement {
  const [own, other] = [primary, replica].map((key) => placelessSettings(key).get("policy"));
  const evidence = [show(primary.body, "policy"), show(replica.body, "policy")];
  return own === other
    ? passed(replica, "it admits whom its primary admits", evidence)
    : failed(replica, "its policy differs from that of its primary", evidence);
}
