import { createHash } from "node:crypto";

/** Buckets that merchant accounts fall into. Final: with another number, accounts would change their home. */
export const BUCKETS = 4_096;

/** Bucket of a merchant account, 0 to 4095: the first four hexadecimal digits of its SHA-256, modulo 4096. */
export function bucketOf(merchantAccount: string): number {
  const digits = createHash("sha256").update(merchantAccount).digest("hex").slice(0, 4);
  return Number.parseInt(digits, 16) % BUCKETS;
}

/** Region of every bucket, by which each transaction has exactly one topic. */
export type HomeRegions = readonly string[];

/**
 * Reads regions of buckets as the variable HOME_REGIONS has them, which is how settings write them:
 * `{"sa-east-1":[{"from":0,"to":4095}]}`.
 * @throws Error if a bucket has no region, or two
 */
export function homeRegions(text: string): HomeRegions {
  const homes = JSON.parse(text) as Record<string, readonly { readonly from: number; readonly to: number }[]>;
  const regions: (string | undefined)[] = Array.from({ length: BUCKETS }, () => undefined);
  for (const [region, ranges] of Object.entries(homes))
    for (const { from, to } of ranges)
      for (let bucket = from; bucket <= to; bucket += 1) {
        if (bucket >= BUCKETS || regions[bucket] !== undefined)
          throw new Error(`HOME_REGIONS must name buckets 0 to ${BUCKETS - 1} once, got ${bucket} again`);
        regions[bucket] = region;
      }
  const missing = regions.indexOf(undefined);
  if (missing >= 0)
    throw new Error(`HOME_REGIONS must name a region for each bucket, got none for ${missing}`);
  return regions as string[];
}

/** Home region of a merchant account. */
export function homeOf(merchantAccount: string, regions: HomeRegions): string {
  return regions[bucketOf(merchantAccount)]!;
}

/** Topic of what is at home in a region; a mirror in another region has the same name. */
export function topicName(homeRegion: string, topic: string): string {
  return `${homeRegion}.${topic}`;
}
