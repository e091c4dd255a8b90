import { LOG_RETENTION_DAYS } from "../../modules/audit/log-retention-days";
import type { Environment } from "../../modules/core/environment";
import { oneOfProblems, type FieldProblem } from "../../modules/core/problems";

/** PCI DSS 10.5.1 asks for a year of audit history. */
export const AUDIT_HISTORY_DAYS = 365;

/** Nothing if CloudWatch Logs can keep log events for that many days, and the environment may keep no fewer. */
export function logRetentionProblems(
  field: string,
  days: number,
  environment: Pick<Environment, "profile">,
): FieldProblem[] {
  const unknown = oneOfProblems(field, days, LOG_RETENTION_DAYS);
  return unknown.length > 0 ? unknown : auditHistoryProblems(field, days, environment);
}

/** Nothing if logs are kept for a year where card data flow or are protected. */
export function auditHistoryProblems(
  field: string,
  days: number,
  { profile }: Pick<Environment, "profile">,
): FieldProblem[] {
  if (!profile.pciScope || days >= AUDIT_HISTORY_DAYS) return [];
  const rule = `at least ${AUDIT_HISTORY_DAYS} days in the scope of PCI DSS, which asks for a year of audit history`;
  return [{ field, rule, value: days }];
}
