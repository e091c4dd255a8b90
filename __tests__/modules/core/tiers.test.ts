import { cidrContains, cidrsOverlap, prefixLength } from "../../../modules/core/cidr";
import { REGIONS } from "../../../modules/core/regions";
import {
  INSPECTION_TIERS,
  inspectionSubnet,
  inspectionTier,
  subnetKey,
  WORKLOAD_TIERS,
  workloadSubnet,
  workloadTier,
} from "../../../modules/core/tiers";

const VPC = "10.0.0.0/16";
const INSPECTION_VPC = "10.1.128.0/22";
const SMALLEST_SUBNET = 28;
const zoneIds = Object.values(REGIONS).flatMap((region) => region.zoneIds);
const pairs = <T>(items: readonly T[]): [T, T][] =>
  items.flatMap((left, index) => items.slice(index + 1).map((right): [T, T] => [left, right]));

describe("tiers", () => {
  it("never overlap in a workload VPC", () => {
    const blocks = WORKLOAD_TIERS.map((tier) => workloadTier(VPC, tier));
    expect(pairs(blocks).filter(([a, b]) => cidrsOverlap(a, b))).toEqual([]);
  });

  it("never overlap in an inspection VPC", () => {
    const blocks = INSPECTION_TIERS.map((tier) => inspectionTier(INSPECTION_VPC, tier));
    expect(pairs(blocks).filter(([a, b]) => cidrsOverlap(a, b))).toEqual([]);
  });

  it("hold the subnet of every zone that any region has", () => {
    const outside = zoneIds.flatMap((zoneId) => [
      ...WORKLOAD_TIERS.filter(
        (tier) => !cidrContains(workloadTier(VPC, tier), workloadSubnet(VPC, tier, zoneId)),
      ),
      ...INSPECTION_TIERS.filter(
        (tier) =>
          !cidrContains(inspectionTier(INSPECTION_VPC, tier), inspectionSubnet(INSPECTION_VPC, tier, zoneId)),
      ),
    ]);
    expect(outside).toEqual([]);
  });

  it("give each zone a subnet of its own, no smaller than AWS takes", () => {
    for (const tier of WORKLOAD_TIERS) {
      const subnets = REGIONS["us-east-1"]!.zoneIds.map((zoneId) => workloadSubnet(VPC, tier, zoneId));
      expect(pairs(subnets).filter(([a, b]) => cidrsOverlap(a, b))).toEqual([]);
      expect(Math.max(...subnets.map(prefixLength))).toBeLessThanOrEqual(SMALLEST_SUBNET);
    }
    const smallest = INSPECTION_TIERS.map((tier) => inspectionSubnet(INSPECTION_VPC, tier, "use1-az6"));
    expect(Math.max(...smallest.map(prefixLength))).toBeLessThanOrEqual(SMALLEST_SUBNET);
  });

  it("stand where they stood: moving one replaces subnets", () => {
    const blocks = Object.fromEntries(WORKLOAD_TIERS.map((tier) => [tier, workloadTier(VPC, tier)]));
    expect(blocks).toEqual({
      application: "10.0.0.0/18",
      data: "10.0.64.0/19",
      ingress: "10.0.96.0/20",
      endpoints: "10.0.112.0/20",
      runner: "10.0.128.0/21",
      transit: "10.0.136.0/25",
    });
    expect(workloadSubnet(VPC, "data", "use1-az4")).toBe("10.0.76.0/22");
  });

  it("have keys of tier and zone", () => {
    expect(subnetKey("application", "sae1-az1")).toBe("application-sae1-az1");
  });
});
