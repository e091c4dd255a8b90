import { distinctProblems, oneOfProblems } from "../../modules/core/problems";
import type { KeysSettings } from "../keys";
import type { LayerProblems } from "./layer-problems";

/** Each purpose has one key, and the region that makes the keys is one of the account's. */
export const keysProblems: LayerProblems<KeysSettings> = (
  { primaryRegion, purposes },
  { folders },
  { account },
) => {
  const regions = folders
    .filter((folder) => folder.account === account && folder.region !== "global")
    .map(({ region }) => region);
  return [
    ...oneOfProblems("primaryRegion", primaryRegion, regions),
    ...distinctProblems("purposes", purposes, 1),
  ];
};
