import type { StackJson } from "./localize";

/** One argument that keeps a resource from being destroyed, and the value that lifts it. */
interface Lock {
  readonly argument: string;
  readonly unlocked: unknown;
}

/** Locks by resource type. Only a rehearsal's destroy lifts them, and it lists each one it lifted. */
const LOCKS: Readonly<Record<string, readonly Lock[]>> = {
  // Athena refuses to delete a workgroup that has queries or their history.
  aws_athena_workgroup: [{ argument: "force_destroy", unlocked: true }],
  aws_dynamodb_table: [{ argument: "deletion_protection_enabled", unlocked: false }],
  // ECR refuses to delete a repository that has images.
  aws_ecr_repository: [{ argument: "force_delete", unlocked: true }],
  aws_s3_bucket: [{ argument: "force_destroy", unlocked: true }],
  aws_rds_cluster: [
    { argument: "deletion_protection", unlocked: false },
    { argument: "skip_final_snapshot", unlocked: true },
  ],
  aws_rds_global_cluster: [{ argument: "deletion_protection", unlocked: false }],
  aws_secretsmanager_secret: [{ argument: "recovery_window_in_days", unlocked: 0 }],
  aws_lb: [{ argument: "enable_deletion_protection", unlocked: false }],
  aws_networkfirewall_firewall: [
    { argument: "delete_protection", unlocked: false },
    { argument: "subnet_change_protection", unlocked: false },
    { argument: "firewall_policy_change_protection", unlocked: false },
  ],
  aws_route53_zone: [{ argument: "force_destroy", unlocked: true }],
  confluent_kafka_cluster: [{ argument: "deletion_protection", unlocked: false }],
  ...Object.fromEntries(
    ["acl", "cluster", "schema", "secret", "serverless_cluster", "shadow_link", "topic", "user"].map(
      (type) => [`redpanda_${type}`, [{ argument: "allow_deletion", unlocked: true }]],
    ),
  ),
};

export interface Unlocked {
  readonly json: StackJson;
  /** `aws_lb.api: enable_deletion_protection` */
  readonly lifted: readonly string[];
}

/** The stack with everything lifted that would stop a destroy, and the list of what was lifted. */
export function unlock(json: StackJson): Unlocked {
  const lifted: string[] = [];
  const resource: NonNullable<StackJson["resource"]> = {};
  for (const [type, blocks] of Object.entries(json.resource ?? {})) {
    const unlockedBlocks: Record<string, Record<string, unknown>> = {};
    for (const [name, block] of Object.entries(blocks)) {
      const changed = { ...block };
      for (const { argument, unlocked } of LOCKS[type] ?? []) {
        if (changed[argument] === unlocked) continue;
        if (changed[argument] === undefined && unlocked === false) continue;
        changed[argument] = unlocked;
        lifted.push(`${type}.${name}: ${argument}`);
      }
      const lifecycle = changed.lifecycle as { prevent_destroy?: boolean } | undefined;
      if (lifecycle?.prevent_destroy === true) {
        changed.lifecycle = { ...lifecycle, prevent_destroy: false };
        lifted.push(`${type}.${name}: prevent_destroy`);
      }
      unlockedBlocks[name] = changed;
    }
    resource[type] = unlockedBlocks;
  }
  return { json: { ...json, resource }, lifted };
}
