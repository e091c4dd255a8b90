import { fixtureEnvironment } from "../../../fixtures/environment";
import { problemsOf, withFolder } from "../../../fixtures/problems";

const environment = fixtureEnvironment();

describe("folders of an environment", () => {
  it("stand once each", () => {
    const folders = [...environment.folders, environment.folders[1]!];
    expect(problemsOf({ ...environment, folders })).toEqual([
      'folders: must hold each folder once, got "network/sa-east-1"',
    ]);
  });

  it("work in their own region", () => {
    expect(
      problemsOf(withFolder(environment, "backup/sa-east-1", { awsRegion: "us-east-1", zoneIds: [] })),
    ).toEqual([
      'folders[backup/sa-east-1].awsRegion: must be sa-east-1, the folder\'s region, got "us-east-1"',
    ]);
  });

  it("choose their region if they are global", () => {
    expect(problemsOf(withFolder(environment, "network/global", { awsRegion: "sa-east-1" }))).toEqual([]);
  });
});
