import { healthyFloorOf, targetGroupHealth } from "../../../modules/compute/target-health";

describe("target health", () => {
  it.each([
    [1, 2],
    [2, 2],
    [6, 2],
    [7, 3],
    [18, 6],
  ])("of at least %p tasks, %p must be healthy", (tasks, floor) => expect(healthyFloorOf(tasks)).toBe(floor));

  it("counts targets, never a share of those that happen to be registered", () =>
    expect(targetGroupHealth(2)).toEqual({
      dnsFailover: { minimumHealthyTargetsCount: "2", minimumHealthyTargetsPercentage: "off" },
      unhealthyStateRouting: { minimumHealthyTargetsCount: 2, minimumHealthyTargetsPercentage: "off" },
    }));
});
