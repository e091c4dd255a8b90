import { layerProblemsOf } from "../../fixtures/layer-problems";

const problems = (through: string): string[] =>
  layerProblemsOf("network/sa-east-1", "mesh-routes", { onPremisesBackup: { through } });

describe("settings of mesh-routes", () => {
  it("may leave a region without a stand-in, or name another of the mesh", () => {
    expect(layerProblemsOf("network/sa-east-1", "mesh-routes", { onPremisesBackup: "none" })).toEqual([]);
    expect(problems("us-east-1")).toEqual([]);
  });

  it.each(["sa-east-1", "us-west-2"])("do not let %s stand in for sa-east-1", (through) =>
    expect(problems(through)).toEqual([
      `onPremisesBackup.through: must be one of us-east-1, got "${through}"`,
    ]),
  );
});
