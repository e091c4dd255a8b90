import { ENVIRONMENTS } from "../../../environments/environments";
import type { Environment } from "../../../modules/core/environment";
import type { LayerSettings } from "../../../stacks/catalog";
import { logRetentionProblems } from "../../../stacks/problems/log-retention";
import { databaseEnvironment, OPTIONS } from "../../fixtures/database";
import { fixtureEnvironment } from "../../fixtures/environment";
import { BASE_LAYERS } from "../../fixtures/network";
import { problemsOf } from "../../fixtures/problems";

const IN_SCOPE = { purpose: "serves tests", pciScope: true, requirements: [] };
const OUT_OF_SCOPE = { ...IN_SCOPE, pciScope: false };
const PLACE = "payments/sa-east-1";
const RULE = "must be at least 365 days in the scope of PCI DSS, which asks for a year of audit history";

const linesOf = (environment: Environment<LayerSettings>): string[] =>
  problemsOf({ ...environment, profile: IN_SCOPE })
    .filter((line) => line.startsWith(`folders[${PLACE}].layers.`) && line.includes(RULE))
    .map((line) => line.replace(`folders[${PLACE}].layers.`, ""));
const withLayers = (layers: Partial<LayerSettings>): Environment<LayerSettings> =>
  fixtureEnvironment({ layers: { [PLACE]: { ...BASE_LAYERS, ...layers } } });

describe("days that logs are kept", () => {
  it("are those that CloudWatch knows", () =>
    expect(logRetentionProblems("days", 366, { profile: IN_SCOPE })).toEqual([
      { field: "days", rule: expect.stringMatching(/^one of 1, 3, /) as string, value: 366 },
    ]));

  it("are a year in the scope of PCI DSS, and fewer out of it", () => {
    expect(logRetentionProblems("days", 365, { profile: IN_SCOPE })).toEqual([]);
    expect(logRetentionProblems("days", 180, { profile: OUT_OF_SCOPE })).toEqual([]);
    expect(logRetentionProblems("days", 180, { profile: IN_SCOPE })).toHaveLength(1);
  });

  it("are a year in the buckets of logs; direct ones may rely on their archive", () => {
    const storage = {
      ...BASE_LAYERS.storage!,
      tiers: { infrequentAccessDays: 30, archiveDays: 90, expireDays: 364 },
    };
    const replication: LayerSettings["storage-replication"] = {
      regions: ["sa-east-1", "us-east-1"],
      deleteMarkers: "keep",
    };
    expect(linesOf(withLayers({ storage }))).toEqual([
      `storage.tiers.expireDays: ${RULE}, got 364`,
      `storage.accessLogRetentionDays: ${RULE}, got 30`,
      `storage.directLogRetentionDays: ${RULE}, got 30`,
    ]);
    expect(linesOf(withLayers({ "storage-replication": replication }))).toEqual([
      `storage.accessLogRetentionDays: ${RULE}, got 30`,
    ]);
  });

  it("are a year in the database's logs", () =>
    expect(linesOf(databaseEnvironment({ options: { ...OPTIONS, logRetentionDays: 30 } }))).toContain(
      `database.options.logRetentionDays: ${RULE}, got 30`,
    ));

  it.each(["prod", "org"])("are a year wherever %s keeps logs", (name) => {
    const environment = ENVIRONMENTS.find((each) => each.name === name)!;
    expect(environment.profile.pciScope).toBe(true);
    expect(problemsOf(environment)).toEqual([]);
  });
});
