import { createHash } from "node:crypto";
import type { FieldProblem } from "./problems";

/** Merchant accounts fall into so many buckets. Final: another number would move merchants' homes. */
export const HOME_BUCKETS = 4_096;

/** Buckets from the first to the last, both of them included. */
export interface HomeRange {
  readonly from: number;
  readonly to: number;
}

/** Buckets whose merchant accounts are at home in a region, by region. All regions together hold each bucket once. */
export type HomeRegions = Readonly<Record<string, readonly HomeRange[]>>;

/** Bucket of a merchant account, 0 to 4095: the first four hex digits of SHA-256 over its id in UTF-8. Final. */
export function homeBucket(merchantId: string): number {
  const digest = createHash("sha256").update(merchantId, "utf8").digest("hex");
  return Number.parseInt(digest.slice(0, 4), 16) % HOME_BUCKETS;
}

/**
 * Region that a merchant account is at home in.
 * @throws RangeError if no region holds its bucket
 */
export function homeRegionOf(homes: HomeRegions, merchantId: string): string {
  const bucket = homeBucket(merchantId);
  const found = Object.keys(homes).find((region) =>
    homes[region]!.some(({ from, to }) => from <= bucket && bucket <= to),
  );
  if (found === undefined) throw new RangeError(`no region holds bucket ${bucket} of ${merchantId}`);
  return found;
}

/** Nothing if the ranges hold every bucket exactly once, and only in regions that the environment deploys. */
export function homeRegionProblems(
  field: string,
  homes: HomeRegions,
  regions: readonly string[],
): FieldProblem[] {
  return [
    ...Object.keys(homes)
      .filter((region) => !regions.includes(region))
      .map((region) => ({
        field: `${field}.${region}`,
        rule: `one of ${regions.join(", ")}`,
        value: region,
      })),
    ...rangeProblems(field, homes),
    ...coverProblems(field, homes),
  ];
}

function rangeProblems(field: string, homes: HomeRegions): FieldProblem[] {
  return Object.entries(homes).flatMap(([region, ranges]) =>
    ranges
      .filter((range) => !isRange(range))
      .map((value) => ({
        field: `${field}.${region}`,
        rule: `ranges of whole numbers from 0 to ${HOME_BUCKETS - 1}, the lower one first`,
        value,
      })),
  );
}

/** One line for each stretch of buckets that nobody holds, and for each that several hold. */
function coverProblems(field: string, homes: HomeRegions): FieldProblem[] {
  const holders = Array.from({ length: HOME_BUCKETS }, () => 0);
  for (const range of Object.values(homes).flat().filter(isRange))
    for (let bucket = range.from; bucket <= range.to; bucket += 1) holders[bucket]! += 1;
  const stretches: { count: number; from: number; to: number }[] = [];
  holders.forEach((count, bucket) => {
    const last = stretches.at(-1);
    if (last?.count === count) last.to = bucket;
    else stretches.push({ count, from: bucket, to: bucket });
  });
  return stretches
    .filter(({ count }) => count !== 1)
    .map(({ count, from, to }) => ({
      field,
      rule: "a home in exactly one region for each bucket",
      value: `buckets ${from} to ${to} ${count === 0 ? "nowhere" : `${count} times`}`,
    }));
}

function isRange({ from, to }: HomeRange): boolean {
  return [from, to].every((each) => Number.isInteger(each) && each >= 0 && each < HOME_BUCKETS) && from <= to;
}
