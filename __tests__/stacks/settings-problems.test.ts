import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ENVIRONMENTS } from "../../environments/environments";
import { settingsProblems } from "../../stacks/settings-problems";
import { ROOT } from "../fixtures/bundle";
import { fixtureEnvironment } from "../fixtures/environment";
import { BASE_LAYERS } from "../fixtures/network";
import { problemsOf } from "../fixtures/problems";

/** Type and helper that the judges share; each judge tests what it does with them. */
const SHARED = ["layer-problems", "log-retention"];

describe("settingsProblems", () => {
  it.each(ENVIRONMENTS)("finds nothing in $name", (environment) =>
    expect(settingsProblems(environment)).toEqual([]),
  );

  it("lists what is wrong in several layers, accounts and regions at once, with the rest of the settings", () => {
    const storage = { ...BASE_LAYERS.storage!, accessLogRetentionDays: 0 };
    const environment = fixtureEnvironment({
      domain: "-",
      layers: {
        "network/sa-east-1": { ...BASE_LAYERS, alarms: { subscriptions: {} }, storage },
        "payments/us-east-1": { ...BASE_LAYERS, storage },
      },
    });
    expect(problemsOf(environment)).toEqual([
      'domain: must be a domain name in lower case, got "-"',
      "folders[network/sa-east-1].layers.storage.accessLogRetentionDays: must be a whole number from 1 to 36500, got 0",
      "folders[network/sa-east-1].layers.alarms.subscriptions: must be at least one, or alarms reach nobody, got {}",
      "folders[payments/us-east-1].layers.storage.accessLogRetentionDays: must be a whole number from 1 to 36500, got 0",
    ]);
  });

  it("has a test for every judge", () => {
    const judges = readdirSync(join(ROOT, "stacks", "problems")).map((file) => file.replace(/\.ts$/, ""));
    const untested = judges.filter(
      (judge) =>
        !SHARED.includes(judge) && !existsSync(join(ROOT, `__tests__/stacks/problems/${judge}.test.ts`)),
    );
    expect(untested).toEqual([]);
  });
});
