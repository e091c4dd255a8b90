import type { RestoreTestingSettings } from "../../../stacks/restore-testing";
import { planLayers } from "../../fixtures/backup";
import { layerProblemsOf } from "../../fixtures/layer-problems";

const problems = (settings: Partial<RestoreTestingSettings>): string[] =>
  layerProblemsOf(
    "payments/sa-east-1",
    "restore-testing",
    {
      classes: ["objects", "files"],
      schedule: "cron(0 12 1 * ? *)",
      startWindowHours: 8,
      selectionWindowDays: 35,
      validationWindowHours: 24,
      ...settings,
    },
    planLayers(["objects", "files"]),
  );

describe("settings of restore-testing", () => {
  it("may try every class that is backed up", () => expect(problems({})).toEqual([]));

  it("try no other class, and leave none out", () =>
    expect(problems({ classes: ["objects", "tables"] })).toEqual([
      'classes: must be one of objects, files, got "tables"',
      'classes: must be the classes of backup-plan, files too, got ["objects","tables"]',
    ]));

  it("have times that AWS Backup takes", () =>
    expect(problems({ startWindowHours: 0, validationWindowHours: 169 })).toEqual([
      "startWindowHours: must be a whole number from 1 to 168, got 0",
      "validationWindowHours: must be a whole number from 1 to 168, got 169",
    ]));
});
