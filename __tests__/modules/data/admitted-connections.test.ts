import { admittedConnections } from "../../../modules/data/admitted-connections";

const serverless = (minAcu: number, maxAcu: number) =>
  admittedConnections({ kind: "serverless", minAcu, maxAcu });
const provisioned = (instanceClass: string) => admittedConnections({ kind: "provisioned", instanceClass });

describe("admittedConnections", () => {
  // Numbers that AWS documents for a smallest capacity of one unit.
  it.each([
    [1, 189],
    [4, 823],
    [8, 1_669],
    [16, 3_360],
    [64, 5_000],
  ])("promises no more of %p units than AWS does, and hardly less", (units, documented) => {
    expect(serverless(1, units)).toBeLessThanOrEqual(documented);
    expect(serverless(1, units)).toBeGreaterThan(documented * 0.97);
  });

  it("knows that an instance that may shrink to half a unit has fewer", () =>
    expect(serverless(0.5, 32)).toBe(2_000));

  it("takes an instance for as many units as its memory holds", () => {
    expect(provisioned("db.r7g.xlarge")).toBe(serverless(1, 16));
    expect(provisioned("db.r6g.16xlarge")).toBe(5_000);
  });

  it("promises nothing of a class that it does not know", () =>
    expect(["db.r7g.metal", "large"].map(provisioned)).toEqual([0, 0]));
});
