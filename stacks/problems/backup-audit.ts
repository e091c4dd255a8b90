import { auditProblems } from "../../modules/backup/audit-controls";
import type { FieldProblem } from "../../modules/core/problems";
import type { BackupAuditSettings } from "../backup-audit";
import type { LayerProblems } from "./layer-problems";

/** AWS takes what the audit expects, and it expects no longer retention than the shortest that is planned. */
export const backupAuditProblems: LayerProblems<BackupAuditSettings> = (
  settings,
  _environment,
  { layers },
) => {
  const { retentionDays: expected } = settings;
  const kept = Object.values(layers["backup-plan"]?.plans ?? {})
    .flatMap((rules) => Object.values(rules))
    .map(({ retentionDays }) => retentionDays);
  const shortest = Math.min(...kept);
  const never: FieldProblem = {
    field: "retentionDays",
    rule: `at most ${shortest}, for which the shortest rule of backup-plan keeps its backups`,
    value: expected,
  };
  return [...auditProblems(settings), ...(expected > shortest ? [never] : [])];
};
