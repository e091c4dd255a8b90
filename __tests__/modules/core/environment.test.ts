import { accountOf, folderOf, regionsOf } from "../../../modules/core/environment";
import { fixtureEnvironment } from "../../fixtures/environment";

const environment = fixtureEnvironment();

describe("an environment", () => {
  it("finds its folders and accounts", () => {
    expect(folderOf(environment, "backup", "us-east-1")).toMatchObject({
      account: "backup",
      region: "us-east-1",
    });
    expect(accountOf(environment, "backup").id).toBe("333333333333");
  });

  it("knows each region that its providers work in, those of global folders included", () => {
    expect(regionsOf(environment)).toEqual(["sa-east-1", "us-east-1"]);
    expect(regionsOf(fixtureEnvironment({ regions: ["sa-east-1"] }))).toEqual(["sa-east-1", "us-east-1"]);
  });

  it("says what it lacks", () => {
    expect(() => folderOf(environment, "backup", "eu-west-1")).toThrow(
      "environment prod has no folder backup/eu-west-1",
    );
    expect(() => accountOf(environment, "streaming")).toThrow("environment prod has no account streaming");
  });
});
