import { distinctProblems, oneOfProblems } from "../../modules/core/problems";
import type { KeysSettings } from "../keys";
import type { LayerProblems } from "./layer-problems";

/**
 * Each purpose has one key, the region that makes the keys is one of the account's, and the accounts that have to
 * do with them exist; no account copies backups to itself.
 */
export const keysProblems: LayerProblems<KeysSettings> = (
  { primaryRegion, purposes, backupAccount, trailAccount },
  { folders, accounts },
  { account },
) => {
  const regions = folders
    .filter((folder) => folder.account === account && folder.region !== "global")
    .map(({ region }) => region);
  const names = Object.keys(accounts);
  return [
    ...oneOfProblems("primaryRegion", primaryRegion, regions),
    ...distinctProblems("purposes", purposes, 1),
    ...(backupAccount === undefined
      ? []
      : oneOfProblems(
          "backupAccount",
          backupAccount,
          names.filter((name) => name !== account),
        )),
    ...(trailAccount === undefined ? [] : oneOfProblems("trailAccount", trailAccount, names)),
  ];
};
