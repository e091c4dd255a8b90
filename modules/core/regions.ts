/** What the platform knows of an AWS region before it calls AWS. */
export interface Region {
  /** Prefix of the region's zone ids, also used where names are short: `sae1`. */
  readonly shortName: string;
  /** Zone ids, which mean the same building in every account (zone names do not). */
  readonly zoneIds: readonly string[];
  /** Position of the region in the address plan, 0 to 31. It can never change once anything is deployed. */
  readonly slot: number;
}

/** Position kept free for AWS's announced region in Chile, whose code was not published when this was written. */
export const CHILE_SLOT = 2;

/**
 * Regions that have a place in the address plan. Adding one is adding a line; slot 2 waits for Chile.
 * @see https://docs.aws.amazon.com/global-infrastructure/latest/regions/az-ids.html
 */
export const REGIONS: Readonly<Record<string, Region>> = {
  "sa-east-1": { shortName: "sae1", zoneIds: zones("sae1", 3), slot: 0 },
  // Its third zone comes last: AWS brings some services there late or never.
  "us-east-1": {
    shortName: "use1",
    zoneIds: [...zones("use1", 6).filter((zoneId) => zoneId !== "use1-az3"), "use1-az3"],
    slot: 1,
  },
  "us-east-2": { shortName: "use2", zoneIds: zones("use2", 3), slot: 3 },
  "us-west-2": { shortName: "usw2", zoneIds: zones("usw2", 4), slot: 4 },
  "ca-central-1": { shortName: "cac1", zoneIds: ["cac1-az1", "cac1-az2", "cac1-az4"], slot: 5 },
  "eu-west-1": { shortName: "euw1", zoneIds: zones("euw1", 3), slot: 6 },
  "eu-central-1": { shortName: "euc1", zoneIds: zones("euc1", 3), slot: 7 },
  "eu-west-2": { shortName: "euw2", zoneIds: zones("euw2", 3), slot: 8 },
  "eu-west-3": { shortName: "euw3", zoneIds: zones("euw3", 3), slot: 9 },
  "eu-north-1": { shortName: "eun1", zoneIds: zones("eun1", 3), slot: 10 },
  "ap-northeast-1": { shortName: "apne1", zoneIds: ["apne1-az1", "apne1-az2", "apne1-az4"], slot: 11 },
  "ap-northeast-2": { shortName: "apne2", zoneIds: zones("apne2", 4), slot: 12 },
  "ap-southeast-1": { shortName: "apse1", zoneIds: zones("apse1", 3), slot: 13 },
  "ap-southeast-2": { shortName: "apse2", zoneIds: zones("apse2", 3), slot: 14 },
  "ap-south-1": { shortName: "aps1", zoneIds: zones("aps1", 3), slot: 15 },
  "ap-northeast-3": { shortName: "apne3", zoneIds: zones("apne3", 3), slot: 16 },
};

/** The region of that code. @throws RangeError if it has no place in the address plan. */
export function regionOf(code: string): Region {
  const region = REGIONS[code];
  if (region === undefined)
    throw new RangeError(
      `region ${code} has no place in the address plan, known are ${Object.keys(REGIONS).join(", ")}`,
    );
  return region;
}

function zones(shortName: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${shortName}-az${index + 1}`);
}
