import type { LayerSettings } from "../../../stacks/catalog";
import { databaseProblems } from "../../../stacks/problems/database";
import { databaseEnvironment, OPTIONS } from "../../fixtures/database";
import { problemsOf, withFolder } from "../../fixtures/problems";

const HOME = "folders[payments/sa-east-1].layers";
const database = (settings: Partial<LayerSettings["database"]>): readonly string[] =>
  problemsOf(databaseEnvironment(settings)).filter((line) => line.startsWith(HOME));

describe("problems of the database layers", () => {
  it("are none in a database of two regions", () => expect(problemsOf(databaseEnvironment())).toEqual([]));

  it("are a writer and a secret in regions that have none", () =>
    expect(database({ writerRegion: "eu-west-1", secretRegion: "us-east-1" })).toEqual([
      `${HOME}.database.writerRegion: must be one of sa-east-1, us-east-1, got "eu-west-1"`,
      `${HOME}.database.secretRegion: must be one of sa-east-1, got "us-east-1"`,
    ]));

  it("are all of the options' together", () =>
    expect(
      database({
        options: { ...OPTIONS, engineVersion: "16.9", zoneCount: 0, maxConnections: 0 },
      }),
    ).toEqual([
      `${HOME}.database.options.engineVersion: must be one of 16.8, 17.7, got "16.9"`,
      `${HOME}.database.options.zoneCount: must be a whole number from 1 to 3, got 0`,
      `${HOME}.database.options.maxConnections: must be a whole number from 1 to 1482: the capacity admits 1647, and a tenth stays free, got 0`,
    ]));

  it("are windows that AWS does not read, and a rotation that never comes", () =>
    expect(
      database({ windows: { backup: "5-6", maintenance: "06:00-07:00" }, rotation: { everyDays: 0 } }),
    ).toEqual([
      `${HOME}.database.windows.backup: must be a time in UTC such as 05:00-06:00, got "5-6"`,
      `${HOME}.database.windows.maintenance: must be a weekly time in UTC such as sun:06:00-sun:07:00, got "06:00-07:00"`,
      `${HOME}.database.rotation.everyDays: must be a whole number from 1 to 365, got 0`,
    ]));

  it("are windows that meet, in a region or between two", () => {
    const windows = { backup: "05:00-06:00", maintenance: "sun:05:30-sun:06:00" };
    expect(problemsOf(databaseEnvironment({ windows }))).toEqual([
      `${HOME}.database.windows.maintenance: must be outside of the backup window 05:00-06:00, got "sun:05:30-sun:06:00"`,
      'folders[payments/us-east-1].layers.database.windows.maintenance: must be outside of the backup window 05:00-06:00, got "sun:05:30-sun:06:00"',
      'folders[payments/us-east-1].layers.database.windows.maintenance: must be at another time than that of sa-east-1, sun:05:30-sun:06:00, got "sun:05:30-sun:06:00"',
    ]);
  });

  it("are more zones than the folder has", () =>
    expect(
      problemsOf(
        withFolder(databaseEnvironment(), "payments/us-east-1", { zoneIds: ["use1-az1", "use1-az2"] }),
      ),
    ).toContain(
      "folders[payments/us-east-1].layers.database.options.zoneCount: must be a whole number from 1 to 2, got 3",
    ));

  it("are functions that may open any number of connections", () => {
    const environment = databaseEnvironment();
    const folder = environment.folders.find(({ layers }) => layers.database !== undefined)!;
    const job = { reaches: ["database"], concurrency: { kind: "unreserved", reason: "a test" } };
    const layers = { ...folder.layers, functions: { functions: { job } } } as unknown as typeof folder.layers;
    const problems = databaseProblems(folder.layers.database!, environment, { ...folder, layers });
    expect(problems).toEqual([
      {
        field: "options.maxConnections",
        rule: "a bound on all connections, and function job has no reserved concurrency",
        value: 500,
      },
    ]);
  });

  it("are a reason that says nothing", () =>
    expect(database({ options: { ...OPTIONS, commitBound: { noBound: " " } } })).toEqual([
      `${HOME}.database.options.commitBound.noBound: must be a reason, in words, got " "`,
    ]));

  it("are copies of the secret for regions without a database, and an unknown engine version", () => {
    const environment = databaseEnvironment();
    const folders = environment.folders.map((folder) => ({
      ...folder,
      layers: {
        ...folder.layers,
        ...("database-secret" in folder.layers && {
          "database-secret": { replicaRegions: ["eu-west-1"], recoveryDays: 5 },
        }),
        ...("database-global" in folder.layers && {
          "database-global": { engineVersion: "9.6", deletionProtection: true },
        }),
      },
    }));
    expect(problemsOf({ ...environment, folders })).toEqual([
      'folders[payments/global].layers.database-global.engineVersion: must be one of 16.8, 17.7, got "9.6"',
      `${HOME}.database-secret.replicaRegions: must be one of us-east-1, got "eu-west-1"`,
      `${HOME}.database-secret.recoveryDays: must be one of 0, 7, 14, 30, got 5`,
    ]);
  });
});
