import { databaseProblems, type DatabaseOptions } from "../../../modules/data/database-options";
import { OPTIONS, SMALL } from "../../fixtures/database";

const linesOf = (options: Partial<DatabaseOptions>, base = OPTIONS): string[] =>
  databaseProblems({ ...base, ...options }).map(({ field, rule }) => `${field} must be ${rule}`);
const acu = (minAcu: number, maxAcu: number): DatabaseOptions["capacity"] => ({
  kind: "serverless",
  minAcu,
  maxAcu,
});

describe("databaseProblems", () => {
  it.each([OPTIONS, SMALL])("finds nothing in options that suit each other", (options) =>
    expect(databaseProblems(options)).toEqual([]),
  );

  it.each<[Partial<DatabaseOptions>, string]>([
    [{ engineVersion: "16.9" }, "engineVersion must be one of 16.8, 17.7"],
    [{ zoneCount: 4 }, "zoneCount must be a whole number from 1 to 3"],
    [{ commitBound: { seconds: 5 } }, "commitBound.seconds must be a whole number from 20 to 2147483647"],
    [{ logRetentionDays: 366 }, expect.stringContaining("logRetentionDays must be one of 1, 3, 5") as string],
    [{ monitoringSeconds: 0 }, "monitoringSeconds must be one of 1, 5, 10, 15, 30, 60"],
    [
      { maxConnections: 1_483 },
      "maxConnections must be a whole number from 1 to 1482: the capacity admits 1647, and a tenth stays free",
    ],
    [
      { auditedStatements: ["all" as "ddl"] },
      "auditedStatements must be one of ddl, function, misc, read, role, write",
    ],
    [
      { capacity: { kind: "provisioned", instanceClass: "db.t4g.medium" } },
      expect.stringContaining("capacity.instanceClass must be one of db.r6g.large") as string,
    ],
  ])("finds what AWS does not take: %j", (options, line) => expect(linesOf(options)).toEqual([line]));

  it.each([0, 0.3, 257, -1])(
    "finds a smallest capacity of %p, at which a member pauses or which is none",
    (min) =>
      expect(linesOf({ capacity: acu(min, 256) }, SMALL)).toContain(
        "capacity.minAcu must be a multiple of 0.5 from 0.5 to 256, because members of a global database cannot pause",
      ),
  );

  it("finds a largest capacity below the smallest", () =>
    expect(linesOf({ capacity: acu(4, 2) }, SMALL)).toEqual([
      "capacity.maxAcu must be a multiple of 0.5 from 1 to 256, no less than capacity.minAcu",
    ]));

  it("finds an activity stream where capacity is serverless", () =>
    expect(linesOf({ activityStream: "sync" }, SMALL)).toEqual([
      "activityStream must be left out with a reason, because Serverless v2 has no activity streams",
    ]));

  it("finds a consistency that shows a session neither its own writes nor others'", () =>
    expect(linesOf({ forwardingConsistency: "eventual" as "global" })).toEqual([
      "forwardingConsistency must be one of session, global",
    ]));

  it("lists all that is wrong", () =>
    expect(linesOf({ engineVersion: "9.6", zoneCount: 0, maxConnections: 0 })).toHaveLength(3));
});
