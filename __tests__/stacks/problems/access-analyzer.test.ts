import { fixtureEnvironment } from "../../fixtures/environment";
import { problemsOf } from "../../fixtures/problems";

const problems = (afterDays: number): readonly string[] => {
  const organization = { delegatedBy: "network", unusedAccess: { afterDays } };
  return problemsOf(
    fixtureEnvironment({ layers: { "backup/sa-east-1": { "access-analyzer": { organization } } } }),
  );
};

describe("problems of access-analyzer", () => {
  it("are none for days that AWS counts", () => expect(problems(90)).toEqual([]));

  it("list days that AWS does not count", () => {
    expect(problems(400)).toEqual([
      "folders[backup/sa-east-1].layers.access-analyzer.organization.unusedAccess.afterDays: must be a whole number from 1 to 365, got 400",
    ]);
  });
});
