import {
  HOME_BUCKETS,
  homeBucket,
  homeRegionOf,
  homeRegionProblems,
  type HomeRegions,
} from "../../../modules/core/home-region";

const REGIONS = ["sa-east-1", "us-east-1"];
const HOMES: HomeRegions = {
  "sa-east-1": [
    { from: 0, to: 999 },
    { from: 2_000, to: 4_095 },
  ],
  "us-east-1": [{ from: 1_000, to: 1_999 }],
};
const problems = (homes: HomeRegions): string[] =>
  homeRegionProblems("homes", homes, REGIONS).map(
    ({ field, rule, value }) => `${field} must be ${rule}, got ${JSON.stringify(value)}`,
  );

describe("home regions", () => {
  // What programs compute must be the same: these values are final.
  it.each([
    ["76123456-7", 3_896],
    ["merchant-000001", 3_009],
    ["merchant-000002", 1_213],
    ["", 944],
    ["comercio-ñandú", 3_369],
    ["597012345678", 1_902],
  ])("puts %p into bucket %p", (merchant, bucket) => expect(homeBucket(merchant)).toBe(bucket));

  it("fills every bucket about alike", () => {
    const counts = Array.from({ length: HOME_BUCKETS }, () => 0);
    for (let merchant = 0; merchant < 40 * HOME_BUCKETS; merchant += 1)
      counts[homeBucket(`merchant-${merchant}`)]! += 1;
    expect(Math.min(...counts)).toBeGreaterThan(10);
    expect(Math.max(...counts)).toBeLessThan(80);
  });

  it("finds the region that holds a merchant's bucket", () => {
    expect(homeRegionOf(HOMES, "merchant-000001")).toBe("sa-east-1");
    expect(homeRegionOf(HOMES, "merchant-000002")).toBe("us-east-1");
  });

  it("says which bucket no region holds", () =>
    expect(() => homeRegionOf({ "sa-east-1": [] }, "merchant-000001")).toThrow(
      "no region holds bucket 3009 of merchant-000001",
    ));

  it("are well where every bucket has one home", () => expect(problems(HOMES)).toEqual([]));

  it("may leave a region without any", () =>
    expect(problems({ "sa-east-1": [{ from: 0, to: 4_095 }], "us-east-1": [] })).toEqual([]));

  it("name every gap and every overlap", () =>
    expect(
      problems({ "sa-east-1": [{ from: 0, to: 2_100 }], "us-east-1": [{ from: 2_000, to: 4_000 }] }),
    ).toEqual([
      'homes must be a home in exactly one region for each bucket, got "buckets 2000 to 2100 2 times"',
      'homes must be a home in exactly one region for each bucket, got "buckets 4001 to 4095 nowhere"',
    ]));

  it("know no region that is not deployed, and no bucket that there is not", () =>
    expect(
      problems({ "eu-west-1": [{ from: 0, to: 4_095 }], "us-east-1": [{ from: 4_000, to: 4_096 }] }),
    ).toEqual([
      'homes.eu-west-1 must be one of sa-east-1, us-east-1, got "eu-west-1"',
      'homes.us-east-1 must be ranges of whole numbers from 0 to 4095, the lower one first, got {"from":4000,"to":4096}',
    ]));
});
