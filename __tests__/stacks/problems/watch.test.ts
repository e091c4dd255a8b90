import type { LayerSettings } from "../../../stacks/catalog";
import { layerProblemsOf } from "../../fixtures/layer-problems";

const trail: LayerSettings["trail"] = {
  archiveAccount: "backup",
  logRetentionDays: 365,
  insights: [],
  alarms: { noAlarms: "a test" },
};
const problems = (organizationTrail: boolean, beside: Partial<LayerSettings> = {}): string[] =>
  layerProblemsOf("network/sa-east-1", "watch", { organizationTrail }, beside).filter((line) =>
    line.startsWith("organizationTrail"),
  );

describe("settings of watch", () => {
  it("watch the trail where it is, and none elsewhere", () => {
    expect(problems(true, { trail })).toEqual([]);
    expect(problems(false)).toEqual([]);
  });

  it("watch no trail that is not there", () =>
    expect(problems(true)).toEqual([
      "organizationTrail: must be false where the folder has no layer trail, got true",
    ]));

  it("leave no trail unwatched", () =>
    expect(problems(false, { trail })).toEqual([
      "organizationTrail: must be true where the folder has the layer trail, got false",
    ]));
});
