import { vaultImmutabilityProblems } from "../../modules/backup/vault-immutability";
import { distinctProblems, oneOfProblems } from "../../modules/core/problems";
import type { BackupVaultSettings } from "../backup-vault";
import type { LayerProblems } from "./layer-problems";

/** The lock is one that AWS Backup takes, and copies come from other accounts of the environment. */
export const backupVaultProblems: LayerProblems<BackupVaultSettings> = (
  { immutability, copiesFrom },
  { accounts },
  { account },
) => {
  const others = Object.keys(accounts).filter((name) => name !== account);
  return [
    ...vaultImmutabilityProblems(immutability),
    ...distinctProblems("copiesFrom", copiesFrom, 0),
    ...copiesFrom.flatMap((name) => oneOfProblems("copiesFrom", name, others)),
  ];
};
