import { integerProblems, oneOfProblems, type FieldProblem } from "../../modules/core/problems";
import { lifecycleProblems } from "../../modules/storage/bucket-lifecycle";
import { immutabilityProblems, MAX_RETENTION_DAYS } from "../../modules/storage/immutability";
import { logTierProblems } from "../../modules/storage/log-tiers";
import type { DataBucketSettings, StorageSettings } from "../storage";
import type { LayerProblems } from "./layer-problems";
import { auditHistoryProblems } from "./log-retention";

/**
 * A lock has days, tiers follow one another, and nothing expires while it is locked, nor within a year where PCI DSS
 * holds; buckets of data have a key, and the account of the trail exists.
 */
export const storageProblems: LayerProblems<StorageSettings> = (
  settings,
  { accounts, profile },
  { layers },
) => {
  const { immutability, tiers, buckets = {}, trailAccount } = settings;
  const hasKey = layers.keys?.purposes.includes("data") ?? false;
  return [
    ...immutabilityProblems(immutability),
    ...logTierProblems(tiers, immutability),
    ...integerProblems("accessLogRetentionDays", settings.accessLogRetentionDays, 1, MAX_RETENTION_DAYS),
    ...integerProblems("directLogRetentionDays", settings.directLogRetentionDays, 1, MAX_RETENTION_DAYS),
    ...auditHistoryProblems("tiers.expireDays", tiers.expireDays, { profile }),
    ...auditHistoryProblems("accessLogRetentionDays", settings.accessLogRetentionDays, { profile }),
    // Replication brings direct logs into the archive, which keeps them as long as every log.
    ...(layers["storage-replication"] === undefined
      ? auditHistoryProblems("directLogRetentionDays", settings.directLogRetentionDays, { profile })
      : []),
    ...(Object.keys(buckets).length > 0 && !hasKey
      ? [
          {
            field: "buckets",
            rule: "none unless the layer keys has the purpose data",
            value: Object.keys(buckets),
          },
        ]
      : []),
    ...Object.entries(buckets).flatMap(([purpose, bucket]) => bucketProblems(purpose, bucket)),
    ...(trailAccount === undefined ? [] : oneOfProblems("trailAccount", trailAccount, Object.keys(accounts))),
  ];
};

function bucketProblems(purpose: string, { immutability, lifecycle }: DataBucketSettings): FieldProblem[] {
  return [...immutabilityProblems(immutability), ...lifecycleProblems(lifecycle, immutability)].map(
    (problem) => ({ ...problem, field: `buckets.${purpose}.${problem.field}` }),
  );
}
