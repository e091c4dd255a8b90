import { fixtureEnvironment } from "../../../fixtures/environment";
import { problemsOf } from "../../../fixtures/problems";

const environment = fixtureEnvironment();
const problems = (mesh: readonly string[]) => problemsOf({ ...environment, mesh });

describe("mesh of an environment", () => {
  it("holds regions that have a hub", () => {
    expect(problems(["sa-east-1", "us-west-2"])).toEqual([
      'mesh[1]: must have a folder network/us-west-2, got "us-west-2"',
    ]);
  });

  it("holds each region once", () => {
    expect(problems(["sa-east-1", "us-east-1", "sa-east-1"])).toEqual([
      'mesh[2]: must differ from the other regions, got "sa-east-1"',
    ]);
  });

  it("gives each gateway at most 50 peerings", () => {
    const regions = (count: number) => Array.from({ length: count }, () => "sa-east-1");
    const rule = "mesh: must hold at most 51 regions, 50 peerings for each Transit Gateway, got 52";
    expect(problems(regions(51))).not.toContain(rule);
    expect(problems(regions(52))).toContain(rule);
  });
});
