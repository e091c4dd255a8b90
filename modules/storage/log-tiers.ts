import type { S3BucketLifecycleConfigurationRule } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import type { IConstruct } from "constructs";
import { requireNone } from "../core/checks";
import { integerProblems, type FieldProblem } from "../core/problems";
import type { Immutability } from "./immutability";

/** Days after which logs move to cheaper storage, counted from when they were written. */
export interface LogTiers {
  /** To infrequent access, at least 30. */
  readonly infrequentAccessDays: number;
  /** To instant-retrieval archive, at least 30 days later. */
  readonly archiveDays: number;
  /** To deletion, at least 90 days later: archive storage is paid for that long anyway. */
  readonly expireDays: number;
}

/** S3 moves nothing to infrequent access earlier, nor on from there. */
const MIN_INFREQUENT_ACCESS_DAYS = 30;
/** Shortest stay in the archive that S3 bills. */
const MIN_ARCHIVE_DAYS = 90;
const MAX_DAYS = 36_500;

/** Days until a replaced or deleted version, an empty delete marker and an abandoned upload go. */
const LEFTOVER_DAYS = 7;

/** What is wrong with tiers: a move that does not come after the one before, or logs that expire while locked. */
export function logTierProblems(tiers: LogTiers, immutability: Immutability): FieldProblem[] {
  const { infrequentAccessDays, archiveDays, expireDays } = tiers;
  const locked = immutability.mode === "none" ? 0 : (immutability.retentionDays ?? 0);
  const firstArchive = infrequentAccessDays + MIN_INFREQUENT_ACCESS_DAYS;
  const firstExpiry = Math.max(archiveDays + MIN_ARCHIVE_DAYS, locked);
  return [
    ...integerProblems(
      "tiers.infrequentAccessDays",
      infrequentAccessDays,
      MIN_INFREQUENT_ACCESS_DAYS,
      MAX_DAYS,
    ),
    ...integerProblems("tiers.archiveDays", archiveDays, firstArchive, MAX_DAYS),
    ...integerProblems("tiers.expireDays", expireDays, firstExpiry, MAX_DAYS),
  ];
}

/** Throws unless each move comes after the one before, and nothing expires while it is locked. */
export function requireLogTiers(scope: IConstruct, tiers: LogTiers, immutability: Immutability): void {
  requireNone(scope, logTierProblems(tiers, immutability));
}

/** Lifecycle rules for a bucket of logs. */
export function logTierRules(tiers: LogTiers): S3BucketLifecycleConfigurationRule[] {
  return [
    {
      id: "tiers",
      status: "Enabled",
      filter: [{ prefix: "" }],
      transition: [
        { days: tiers.infrequentAccessDays, storageClass: "STANDARD_IA" },
        { days: tiers.archiveDays, storageClass: "GLACIER_IR" },
      ],
      expiration: [{ days: tiers.expireDays }],
      noncurrentVersionExpiration: [{ noncurrentDays: LEFTOVER_DAYS }],
      abortIncompleteMultipartUpload: [{ daysAfterInitiation: LEFTOVER_DAYS }],
    },
  ];
}
