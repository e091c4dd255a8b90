import { integerProblems, patternProblems, type FieldProblem } from "../core/problems";
import type { BackupClassTraits } from "./backup-class";
import { MAX_RETENTION_DAYS } from "./vault-immutability";

/** How long a backup is kept, counted from when it was made; a copy's days count from there as well. */
export interface BackupRetention {
  readonly retentionDays: number;
  /** Days after which it moves to cold storage, where it stays for at least 90. @default never */
  readonly coldStorageAfterDays?: number;
}

/** A copy in the vault of another account or another region of the environment. */
export interface BackupCopy extends BackupRetention {
  readonly to: { readonly account: string; readonly region: string };
}

export interface BackupRule extends BackupRetention {
  /** When backups are made, in UTC: `cron(0 5 ? * * *)`. */
  readonly schedule: string;
  /** Minutes from then within which a backup must have begun, at least 60; later it counts as expired. */
  readonly startWindowMinutes: number;
  /** Minutes within which it must be complete, at least 60 more than it has to begin. */
  readonly completionWindowMinutes: number;
  /** Keeps a history that can be restored to any second, for up to 35 days. @default false */
  readonly continuous?: boolean;
  /** Copies of each backup, under keys that never change. */
  readonly copies: Readonly<Record<string, BackupCopy>>;
}

/** A schedule as AWS Backup takes it. */
export const CRON = /^cron\((\S+ ){5}\S+\)$/;
export const CRON_RULE = "cron(…) with six fields, in UTC";

const MIN_WINDOW_MINUTES = 60;
const MAX_WINDOW_MINUTES = 7 * 24 * 60;
/** Days that cold storage is billed at least. */
const MIN_COLD_DAYS = 90;
const MAX_CONTINUOUS_DAYS = 35;
/** Name of a rule, of a plan's selection, and of a copy. */
const KEY = /^[a-z][a-z0-9-]{0,49}$/;

/**
 * What is wrong with a rule of a class, whatever vaults it names.
 * @param field where the rule stands: `plans.database.daily`
 */
export function backupRuleProblems(
  field: string,
  rule: BackupRule,
  traits: BackupClassTraits,
): FieldProblem[] {
  const { schedule, startWindowMinutes: start, completionWindowMinutes: completion } = rule;
  const key = field.split(".").at(-1)!;
  return [
    ...patternProblems(field, key, KEY, "named by up to 50 lower-case letters, digits and hyphens"),
    ...patternProblems(`${field}.schedule`, schedule, CRON, CRON_RULE),
    ...integerProblems(`${field}.startWindowMinutes`, start, MIN_WINDOW_MINUTES, MAX_WINDOW_MINUTES),
    ...integerProblems(
      `${field}.completionWindowMinutes`,
      completion,
      start + MIN_WINDOW_MINUTES,
      MAX_WINDOW_MINUTES,
    ),
    ...coldStorageProblems(field, rule, traits),
    ...continuousProblems(field, rule, traits),
    ...copyProblems(field, rule, traits),
  ];
}

function continuousProblems(field: string, rule: BackupRule, traits: BackupClassTraits): FieldProblem[] {
  if (rule.continuous !== true) return [];
  if (!traits.continuous)
    return [{ field: `${field}.continuous`, rule: `false for ${traits.resourceType}`, value: true }];
  return integerProblems(`${field}.retentionDays`, rule.retentionDays, 1, MAX_CONTINUOUS_DAYS);
}

function coldStorageProblems(
  field: string,
  { retentionDays, coldStorageAfterDays: days }: BackupRetention,
  traits: BackupClassTraits,
): FieldProblem[] {
  if (days === undefined) return [];
  if (!traits.coldStorage)
    return [
      { field: `${field}.coldStorageAfterDays`, rule: `left out for ${traits.resourceType}`, value: days },
    ];
  return [
    ...integerProblems(`${field}.coldStorageAfterDays`, days, 1, MAX_RETENTION_DAYS - MIN_COLD_DAYS),
    ...integerProblems(`${field}.retentionDays`, retentionDays, days + MIN_COLD_DAYS, MAX_RETENTION_DAYS),
  ];
}

function copyProblems(field: string, { copies }: BackupRule, traits: BackupClassTraits): FieldProblem[] {
  const { resourceType, copiesOfARule } = traits;
  const names = Object.keys(copies);
  const most = `at most ${copiesOfARule} for ${resourceType}; a rule of its own takes another backup for another copy`;
  return [
    ...(names.length > copiesOfARule ? [{ field: `${field}.copies`, rule: most, value: names }] : []),
    ...Object.entries(copies).flatMap(([name, copy]) =>
      coldStorageProblems(`${field}.copies.${name}`, copy, traits),
    ),
  ];
}
