import type { PlanJson } from "./plan-json";

/**
 * Arguments that live in the state alone: AWS does not keep them, so no import can bring them back, and the update
 * that writes them calls nothing.
 */
const STATE_ONLY: Readonly<Record<string, readonly string[]>> = {
  aws_kms_key: ["bypass_policy_lockout_safety_check", "deletion_window_in_days"],
  aws_kms_replica_key: ["bypass_policy_lockout_safety_check", "deletion_window_in_days"],
  aws_sns_topic_subscription: ["confirmation_timeout_in_minutes", "endpoint_auto_confirms"],
};

/** What a plan full of imports does besides importing. */
export interface BesideImports {
  /** Changes that reach AWS, with the actions and, for an update, the arguments. */
  readonly changes: readonly string[];
  /** Updates that only complete the state. */
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
    const completes = names.length > 0 && names.every((name) => STATE_ONLY[type]?.includes(name));
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
