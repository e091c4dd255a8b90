import type { S3BucketLifecycleConfigurationRule } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import type { IConstruct } from "constructs";
import { requireNone } from "../core/checks";
import { integerProblems, oneOfProblems, patternProblems, type FieldProblem } from "../core/problems";
import type { Immutability } from "./immutability";

/** Storage classes from warm to cold, the only way that objects move. */
const TIERS = {
  /** S3 moves nothing here earlier. */
  STANDARD_IA: { earliestDays: 30, shortestStayDays: 30 },
  INTELLIGENT_TIERING: { earliestDays: 1, shortestStayDays: 1 },
  GLACIER_IR: { earliestDays: 1, shortestStayDays: 90 },
  GLACIER: { earliestDays: 1, shortestStayDays: 90 },
  DEEP_ARCHIVE: { earliestDays: 1, shortestStayDays: 180 },
} as const;
const MAX_DAYS = 36_500;

/** Days until the parts of an upload that was never finished go. */
const ABANDONED_UPLOAD_DAYS = 7;

export type StorageTier = keyof typeof TIERS;

/** How long objects are kept, and when they move to cheaper storage. */
export interface BucketLifecycle {
  /** Days after which objects move to each storage class, counted from when they were written. */
  readonly tiers: Readonly<Partial<Record<StorageTier, number>>>;
  /** Days until objects go, or why they stay for ever. */
  readonly expireDays: number | { readonly never: string };
  /** Days that a replaced or deleted version is still kept. */
  readonly replacedDays: number;
}

/**
 * What is wrong with a lifecycle: an unknown tier, a move before the shortest stay that S3 bills for the tier
 * before, or objects that go before their last tier's stay is over or while they are locked.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html
 */
export function lifecycleProblems(
  { tiers, expireDays, replacedDays }: BucketLifecycle,
  immutability: Immutability,
): FieldProblem[] {
  const unknown = Object.keys(tiers).flatMap((tier) =>
    oneOfProblems<string>("lifecycle.tiers", tier, Object.keys(TIERS)),
  );
  let stayOver = 0;
  const early = movesOf(tiers).flatMap(([tier, days]) => {
    const earliest = Math.max(TIERS[tier].earliestDays, stayOver);
    stayOver = days + TIERS[tier].shortestStayDays;
    return integerProblems(`lifecycle.tiers.${tier}`, days, earliest, MAX_DAYS);
  });
  const locked = immutability.mode === "none" ? 1 : (immutability.retentionDays ?? 1);
  const expiry =
    typeof expireDays === "object"
      ? patternProblems("lifecycle.expireDays.never", expireDays.never, /\S/, "a reason, in words")
      : integerProblems("lifecycle.expireDays", expireDays, Math.max(stayOver, locked), MAX_DAYS);
  return [
    ...unknown,
    ...early,
    ...expiry,
    ...integerProblems("lifecycle.replacedDays", replacedDays, 1, MAX_DAYS),
  ];
}

/** Throws unless tiers follow one another, and nothing expires while it is locked. */
export function requireLifecycle(
  scope: IConstruct,
  lifecycle: BucketLifecycle,
  immutability: Immutability,
): void {
  requireNone(scope, lifecycleProblems(lifecycle, immutability));
}

/** Lifecycle rules for a bucket of data. */
export function lifecycleRules(lifecycle: BucketLifecycle): S3BucketLifecycleConfigurationRule[] {
  const { tiers, expireDays, replacedDays } = lifecycle;
  return [
    {
      id: "lifecycle",
      status: "Enabled",
      filter: [{ prefix: "" }],
      transition: movesOf(tiers).map(([storageClass, days]) => ({ storageClass, days })),
      expiration: [
        typeof expireDays === "number" ? { days: expireDays } : { expiredObjectDeleteMarker: true },
      ],
      noncurrentVersionExpiration: [{ noncurrentDays: replacedDays }],
      abortIncompleteMultipartUpload: [{ daysAfterInitiation: ABANDONED_UPLOAD_DAYS }],
    },
  ];
}

/** Moves from warm to cold, whatever the order in the settings. */
function movesOf(tiers: BucketLifecycle["tiers"]): [StorageTier, number][] {
  return (Object.keys(TIERS) as StorageTier[]).flatMap((tier) => {
    const days = tiers[tier];
    return days === undefined ? [] : [[tier, days]];
  });
}
