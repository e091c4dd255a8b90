import { tmpdir } from "node:os";
import { grownEnvironment, REGION_COUNT } from "../../bench/grown-environment";
import { checkEnvironment } from "../../modules/core/check-environment";
import { allocationsOf } from "../../stacks/allocations";
import { settingsProblems } from "../../stacks/settings-problems";
import { buildStacks } from "../../stacks/build";

describe("grownEnvironment", () => {
  it("has four accounts in every region, 64 folders at its largest", () => {
    const folders = grownEnvironment(REGION_COUNT).folders.filter(({ region }) => region !== "global");
    expect(folders).toHaveLength(64);
  });

  it("passes every check of settings and deploys all layers of prod", () => {
    const { stacks } = buildStacks(grownEnvironment(3), { outdir: tmpdir() });
    const layers = new Set(stacks.map(({ place }) => place.layer));
    expect([...layers]).toEqual(expect.arrayContaining(["mesh-routes", "vpn", "inspection", "endpoints"]));
  });

  it.each([1, 2, 3, REGION_COUNT])("has nothing to complain of in %p regions", (count) => {
    const environment = grownEnvironment(count);
    expect(() => checkEnvironment(environment, allocationsOf, settingsProblems)).not.toThrow();
  });

  it("keeps objects in pairs of regions, and three together where one would be left", () => {
    const regionsOf = (count: number) =>
      grownEnvironment(count)
        .folders.filter(({ account, region }) => account === "payments" && region !== "global")
        .map(({ layers }) => layers["storage-replication"]?.regions.length ?? 0);
    expect([1, 2, 3, 4].map(regionsOf)).toEqual([[0], [2, 2], [3, 3, 3], [2, 2, 2, 2]]);
  });
});
