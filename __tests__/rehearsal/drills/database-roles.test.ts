import { rolesProblem } from "../../../rehearsal/drills/database-roles";

const member = (region: string, IsWriter: boolean, SynchronizationStatus = "connected"): object => ({
  DBClusterArn: `arn:aws:rds:${region}:222222222222:cluster:db`,
  IsWriter,
  SynchronizationStatus,
});
const answer = (Status: string, ...GlobalClusterMembers: object[]): object => ({
  GlobalClusters: [{ Status, GlobalClusterMembers }],
});
const WANTED = { writer: "sa-east-1", connected: ["us-east-1"] };

describe("rolesProblem", () => {
  it("is content with the roles that are wanted", () =>
    expect(
      rolesProblem(WANTED, answer("available", member("us-east-1", false), member("sa-east-1", true))),
    ).toBeUndefined());

  it("lets a follower be as it is where none is wanted", () =>
    expect(
      rolesProblem(
        { writer: "sa-east-1", connected: [] },
        answer("available", member("sa-east-1", true), member("us-east-1", false, "pending-resync")),
      ),
    ).toBeUndefined());

  it.each([
    ["the global database is not there", { GlobalClusters: [] }],
    ["the global database is failing-over", answer("failing-over")],
    ["writers are us-east-1, expected sa-east-1", answer("available", member("us-east-1", true))],
    ["writers are none, expected sa-east-1", answer("available", member("us-east-1", false))],
    ["us-east-1 does not follow", answer("available", member("sa-east-1", true))],
    [
      "us-east-1 does not follow",
      answer("available", member("sa-east-1", true), member("us-east-1", false, "pending-resync")),
    ],
  ])("says that %s", (problem, given) => expect(rolesProblem(WANTED, given)).toBe(problem));
});
