import { BACKUP_CLASSES, type BackupClass } from "../../modules/backup/backup-class";
import { backupRuleProblems, type BackupCopy, type BackupRule } from "../../modules/backup/backup-rule";
import { keepableProblems } from "../../modules/backup/vault-immutability";
import type { RegionFolder } from "../../modules/core/environment";
import { distinctProblems, oneOfProblems, type FieldProblem } from "../../modules/core/problems";
import type { BackupPlanSettings } from "../backup-plan";
import type { LayerSettings } from "../catalog";
import type { LayerProblems } from "./layer-problems";

type Folder = RegionFolder<LayerSettings>;

/**
 * Rules ask for what AWS Backup can do, backups are kept for as long as each vault on their way takes them, and copies
 * go to a vault elsewhere that admits them.
 */
export const backupPlanProblems: LayerProblems<BackupPlanSettings> = ({ plans }, { folders }, folder) =>
  Object.entries(plans).flatMap(([backupClass, rules]) => {
    const traits = BACKUP_CLASSES[backupClass as BackupClass];
    if (traits === undefined) return oneOfProblems<string>("plans", backupClass, Object.keys(BACKUP_CLASSES));
    return [
      ...distinctProblems(`plans.${backupClass}`, Object.keys(rules), 1),
      ...Object.entries(rules).flatMap(([key, rule]) => {
        const field = `plans.${backupClass}.${key}`;
        return [
          ...backupRuleProblems(field, rule, traits),
          ...retentionProblems(field, rule, folder),
          ...Object.entries(rule.copies).flatMap(([name, copy]) =>
            destinationProblems(`${field}.copies.${name}`, copy, backupClass, folder, folders),
          ),
        ];
      }),
    ];
  });

/** Nothing if the vault of a folder takes what is kept for so long; that there is one, the stack graph asks. */
function retentionProblems(
  field: string,
  { retentionDays }: Pick<BackupRule, "retentionDays">,
  { layers }: Folder,
): FieldProblem[] {
  const immutability = layers["backup-vault"]?.immutability ?? { mode: "none" };
  return keepableProblems(`${field}.retentionDays`, retentionDays, immutability);
}

function destinationProblems(
  field: string,
  copy: BackupCopy,
  backupClass: string,
  from: Folder,
  folders: readonly Folder[],
): FieldProblem[] {
  const { to } = copy;
  const sameAccount = to.account === from.account;
  if (sameAccount && to.region === from.region)
    return [
      { field: `${field}.to`, rule: "another account or another region than the backup's own", value: to },
    ];
  if (!sameAccount && to.region !== from.region && backupClass === "database")
    return [
      { field: `${field}.to`, rule: "in another account or another region for Aurora, not both", value: to },
    ];
  const destination = folders.find(({ account, region }) => account === to.account && region === to.region);
  const vault = destination?.layers["backup-vault"];
  if (destination === undefined || vault === undefined)
    return [
      { field: `${field}.to`, rule: "a folder of the environment with a layer backup-vault", value: to },
    ];
  return [
    ...(sameAccount || vault.copiesFrom.includes(from.account)
      ? []
      : [{ field: `${field}.to`, rule: `a vault that takes copies from ${from.account}`, value: to }]),
    ...retentionProblems(field, copy, destination),
  ];
}
