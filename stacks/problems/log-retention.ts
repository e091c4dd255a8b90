import { LOG_RETENTION_DAYS } from "../../modules/audit/log-retention-days";
import { oneOfProblems, type FieldProblem } from "../../modules/core/problems";

/** Nothing if CloudWatch Logs can keep log events for that many days. */
export function logRetentionProblems(field: string, days: number): FieldProblem[] {
  return oneOfProblems(field, days, LOG_RETENTION_DAYS);
}
