import { integerProblems } from "../../modules/core/problems";
import { immutabilityProblems, MAX_RETENTION_DAYS } from "../../modules/storage/immutability";
import { logTierProblems } from "../../modules/storage/log-tiers";
import type { StorageSettings } from "../storage";
import type { LayerProblems } from "./layer-problems";

/** A lock has days, tiers follow one another, and nothing expires while it is locked. */
export const storageProblems: LayerProblems<StorageSettings> = ({
  immutability,
  tiers,
  accessLogRetentionDays,
}) => [
  ...immutabilityProblems(immutability),
  ...logTierProblems(tiers, immutability),
  ...integerProblems("accessLogRetentionDays", accessLogRetentionDays, 1, MAX_RETENTION_DAYS),
];
