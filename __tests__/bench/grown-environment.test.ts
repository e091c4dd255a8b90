import { tmpdir } from "node:os";
import { grownEnvironment, REGION_COUNT } from "../../bench/grown-environment";
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
});
