import type { BackupAuditSettings } from "../../../stacks/backup-audit";
import { planLayers } from "../../fixtures/backup";
import { layerProblemsOf } from "../../fixtures/layer-problems";

const problems = (settings: Partial<BackupAuditSettings>): string[] =>
  layerProblemsOf(
    "payments/sa-east-1",
    "backup-audit",
    {
      classes: ["objects"],
      otherRegion: false,
      frequencyHours: 24,
      retentionDays: 7,
      restoreMinutes: 720,
      recordedBy: "landing-zone",
      ...settings,
    },
    planLayers(["objects"]),
  );

describe("settings of backup-audit", () => {
  it("may expect what the plan does", () => expect(problems({})).toEqual([]));

  it("expect no longer retention than the plan's shortest", () =>
    expect(problems({ retentionDays: 8 })).toEqual([
      "retentionDays: must be at most 7, for which the shortest rule of backup-plan keeps its backups, got 8",
    ]));

  it("expect what AWS can ask for", () =>
    expect(problems({ frequencyHours: 373 })).toEqual([
      "frequencyHours: must be a whole number from 1 to 372, got 373",
    ]));
});
