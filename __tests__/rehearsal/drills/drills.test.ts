import { databasePlace, withWriter } from "../../../delivery/runbooks/database-place";
import { DRILL_WORK, type DrillGround } from "../../../rehearsal/drills/drills";
import { DRILLS, type DrillName } from "../../../rehearsal/drills/drill-result";
import { databaseEnvironment } from "../../fixtures/database";

/** What a drill does, in order, on a ground that only takes notes. */
async function notesOf(name: DrillName, writer = "sa-east-1"): Promise<string[]> {
  const notes: string[] = [];
  const note = (text: string): Promise<void> => {
    notes.push(text);
    return Promise.resolve();
  };
  const plan = (text: string): Promise<readonly string[]> => note(text).then(() => []);
  const ground: DrillGround = {
    environment: withWriter(databaseEnvironment(), writer),
    step: async (_title, work) => void (await work()),
    call: ({ call }) => note(`${call!.operation} ${call!.region}`),
    promote: (to, wish) => note(`klap failover to ${to}, ${wish}`),
    settle(region) {
      notes.push(`writerRegion ${region}`);
      Object.assign(ground, { environment: withWriter(ground.environment, region) });
    },
    planDatabase: () => plan("plan database"),
    planAll: () => plan("plan all"),
    copyContracts: () => note("copy contracts"),
    lose: (region) => note(`lose ${region}`),
    planSurvivor: (region) => plan(`plan ${region} from copies`),
    changeSurvivor: (region) => note(`change ${region} from copies`),
    rejoin: (region) => plan(`import ${region}`),
  };
  await DRILL_WORK[name](ground);
  notes.push(`ends with ${databasePlace(ground.environment).writerRegion}`);
  return notes;
}

describe("a drill", () => {
  it("switches over there and back, and plans after each change of the setting", async () =>
    expect(await notesOf("switchover")).toEqual([
      "DescribeGlobalClusters sa-east-1",
      "SwitchoverGlobalCluster sa-east-1",
      "DescribeGlobalClusters us-east-1",
      "writerRegion us-east-1",
      "plan database",
      "DescribeGlobalClusters us-east-1",
      "SwitchoverGlobalCluster us-east-1",
      "DescribeGlobalClusters sa-east-1",
      "writerRegion sa-east-1",
      "plan database",
      "ends with sa-east-1",
    ]));

  it("promotes by klap failover, without warning, planned and interrupted, and goes back each time", async () =>
    expect(await notesOf("promotion")).toEqual([
      "klap failover to us-east-1, unplanned",
      "writerRegion us-east-1",
      "plan database",
      "klap failover to sa-east-1, planned",
      "writerRegion sa-east-1",
      "plan database",
      "klap failover to us-east-1, interrupted",
      "writerRegion us-east-1",
      "plan database",
      "klap failover to sa-east-1, planned",
      "writerRegion sa-east-1",
      "plan database",
      "ends with sa-east-1",
    ]));

  it("fails over from the survivor, after contracts were copied", async () =>
    expect(await notesOf("failover")).toEqual([
      "copy contracts",
      "DescribeGlobalClusters us-east-1",
      "FailoverGlobalCluster us-east-1",
      "DescribeGlobalClusters us-east-1",
      "writerRegion us-east-1",
      "plan database",
      "ends with us-east-1",
    ]));

  it("plans, changes and plans again what survives, without the lost region's states", async () =>
    expect(await notesOf("survivor", "us-east-1")).toEqual([
      "lose sa-east-1",
      "plan us-east-1 from copies",
      "change us-east-1 from copies",
      "plan us-east-1 from copies",
      "ends with us-east-1",
    ]));

  it("imports the lost region, and plans every stack of both", async () =>
    expect(await notesOf("rejoin", "us-east-1")).toEqual([
      "DescribeGlobalClusters us-east-1",
      "DescribeDBClusterSnapshots sa-east-1",
      "import sa-east-1",
      "plan all",
      "ends with us-east-1",
    ]));

  it("starts from whichever region writes", async () => {
    expect(await notesOf("failover", "us-east-1")).toContain("FailoverGlobalCluster sa-east-1");
    expect(await notesOf("survivor", "sa-east-1")).toContain("lose us-east-1");
  });

  it("has work for each name", () => expect(Object.keys(DRILL_WORK)).toEqual(DRILLS));
});
