import { homeBucket } from "../../../modules/core/home-region";
import { bucketOf, homeOf, homeRegions } from "../../../services/common/home-region";

describe("home regions of programs", () => {
  it.each(["merchant-1", "canary-sa-east-1", "Ñandú", ""])("puts %p where the platform does", (account) => {
    expect(bucketOf(account)).toBe(homeBucket(account));
  });

  it("reads them as settings write them", () => {
    const regions = homeRegions('{"sa-east-1":[{"from":0,"to":2047}],"us-east-1":[{"from":2048,"to":4095}]}');
    expect([regions[2047], regions[2048]]).toEqual(["sa-east-1", "us-east-1"]);
    expect(homeOf("merchant-1", regions)).toBe(bucketOf("merchant-1") < 2048 ? "sa-east-1" : "us-east-1");
  });

  it("refuses a bucket without a region, or with two", () => {
    expect(() => homeRegions('{"a":[{"from":0,"to":4094}]}')).toThrow(
      "HOME_REGIONS must name a region for each bucket, got none for 4095",
    );
    expect(() => homeRegions('{"a":[{"from":0,"to":4095}],"b":[{"from":7,"to":7}]}')).toThrow(
      "HOME_REGIONS must name buckets 0 to 4095 once, got 7 again",
    );
  });
});
