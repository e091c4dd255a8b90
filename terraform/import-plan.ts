import type { PlanJson } from "./plan-json";

/**
 * Arguments that live in the state alone: AWS does not keep them, so no import can bring them back, and the update
 * that writes them calls nothing.
 */
const STATE_ONLY: Readonly<Record<string, readonly string[]>> = {
  aws_glue_trigger: ["start_on_creation"],
  aws_kms_key: ["bypass_policy_lockout_safety_check", "deletion_window_in_days"],
  aws_kms_replica_key: ["bypass_policy_lockout_safety_check", "deletion_window_in_days"],
  aws_rds_cluster: ["delete_automated_backups", "final_snapshot_identifier", "skip_final_snapshot"],
  aws_secretsmanager_secret: ["force_overwrite_replica_secret", "recovery_window_in_days"],
  aws_sns_topic_subscription: ["confirmation_timeout_in_minutes", "endpoint_auto_confirms"],
};

/**
 * Arguments that AWS keeps and the provider does not read: the update after an import sends once more what the
 * configuration says, which is what stands unless somebody changed it by hand.
 */
const SENT_AGAIN: Readonly<Record<string, readonly string[]>> = {
  aws_config_organization_conformance_pack: ["template_body"],
  aws_lambda_function: ["last_modified", "publish", "s3_bucket", "s3_key", "source_code_hash"],
  aws_rds_cluster: ["enable_global_write_forwarding", "enable_local_write_forwarding"],
  aws_s3_object: ["content", "content_base64", "force_destroy", "source_hash", "version_id"],
};

/** What a plan full of imports does besides importing. */
export interface BesideImports {
  /** Changes that reach AWS, with the actions and, for an update, the arguments. */
  readonly changes: readonly string[];
  /** Updates that only complete the state, or send again what stands. */
  readonly settled: readonly string[];
}

/** Reads a plan with imports; both lists are empty when the imports are all there is to do. */
export function besideImports(plan: PlanJson): BesideImports {
  const changes: string[] = [];
  const settled: string[] = [];
  for (const { address, mode, type, change } of plan.resource_changes ?? []) {
    const { actions, before, after, after_unknown: unknown } = change;
    if (mode !== "managed" || actions.every((action) => action === "no-op" || action === "read")) continue;
    const names = actions.join() === "update" ? changedArguments(before, after, unknown) : [];
    const line = `${address} (${[...actions, ...names].join(" ")})`;
    const completes =
      names.length > 0 &&
      names.every((name) => [STATE_ONLY, SENT_AGAIN].some((list) => list[type]?.includes(name)));
    (completes ? settled : changes).push(line);
  }
  return { changes, settled };
}

type Values = Readonly<Record<string, unknown>> | null | undefined;

/** Top-level arguments that an update changes, or might. */
function changedArguments(before: Values, after: Values, unknown: Values): string[] {
  const names = new Set([before, after, unknown].flatMap((values) => Object.keys(values ?? {})));
  const text = (values: Values, name: string): string => JSON.stringify(values?.[name] ?? null);
  return [...names].filter((name) => isUnknown(unknown?.[name]) || text(before, name) !== text(after, name));
}

/** Known values stand as false, or as lists and objects that hold nothing true. */
function isUnknown(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return value === true;
  return Object.values(value).some(isUnknown);
}
