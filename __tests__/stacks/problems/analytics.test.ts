import type { AnalyticsSettings } from "../../../stacks/analytics";
import type { LayerSettings } from "../../../stacks/catalog";
import { ANALYTICS_SETTINGS, ANALYTICS_STORAGE } from "../../fixtures/analytics";
import { layerProblemsOf } from "../../fixtures/layer-problems";

const problems = (
  settings: Partial<AnalyticsSettings>,
  storage: LayerSettings["storage"] = ANALYTICS_STORAGE,
): string[] =>
  layerProblemsOf(
    "payments/sa-east-1",
    "analytics",
    { ...ANALYTICS_SETTINGS, ...settings },
    { storage, keys: KEYS },
  );
const KEYS: LayerSettings["keys"] = { primaryRegion: "sa-east-1", purposes: ["logs", "alarms", "data"] };
const { buckets } = ANALYTICS_STORAGE;
const withBuckets = (changed: Partial<typeof buckets>): LayerSettings["storage"] => ({
  ...ANALYTICS_STORAGE,
  buckets: { ...buckets, ...changed },
});

describe("settings of analytics", () => {
  it("may be those of the fixture", () => expect(problems({})).toEqual([]));

  it("are what Glue, Athena and CloudWatch take, all of them told at once", () =>
    expect(
      problems({ schedule: "daily", lookbackDays: 31, scanLimitBytes: 1, logRetentionDays: 31 }),
    ).toEqual([
      expect.stringMatching(/^schedule: must be cron\(…\) with six fields/),
      "lookbackDays: must be a whole number from 1 to 30, got 31",
      "scanLimitBytes: must be a whole number from 10485760 to 7000000000000000, got 1",
      expect.stringMatching(/^logRetentionDays: must be one of 1, 3, .*, got 31$/),
      "lookbackDays: must be less than the 30 days after which messages leave the bucket transactions, got 31",
      "lookbackDays: must be less than the 30 days after which snapshots leave the bucket landing, got 31",
    ]));

  it("say why no snapshot is exported", () =>
    expect(problems({ snapshots: { noSnapshots: " " } })).toEqual([
      'snapshots.noSnapshots: must be a reason, in words, got " "',
    ]));

  it("export no database that the folder has not got", () =>
    expect(problems({ snapshots: { cluster: "klap-prod-payments-sa-east-1" } })).toEqual([
      'snapshots.cluster: must be left out (noSnapshots): the folder deploys no layer database, got "klap-prod-payments-sa-east-1"',
    ]));

  it("look back to no day whose messages are frozen", () => {
    const frozen = { ...buckets.transactions.lifecycle, tiers: { GLACIER: 2 }, expireDays: 100 };
    expect(
      problems({}, withBuckets({ transactions: { ...buckets.transactions, lifecycle: frozen } })),
    ).toEqual(["lookbackDays: must be less than the 2 days after which messages move to GLACIER, got 3"]);
  });

  it("look back to no day whose messages have expired", () => {
    const gone = { ...buckets.transactions.lifecycle, tiers: {}, expireDays: 3 };
    expect(problems({}, withBuckets({ transactions: { ...buckets.transactions, lifecycle: gone } }))).toEqual(
      [
        "lookbackDays: must be less than the 3 days after which messages leave the bucket transactions, got 3",
      ],
    );
  });

  it("want code that stays", () =>
    expect(problems({}, withBuckets({ artifacts: buckets.landing as never }))).toEqual([
      "storage: must be in a folder whose bucket artifacts keeps the jobs' code for ever, got 30",
    ]));

  it("want all four buckets", () =>
    expect(problems({}, { ...ANALYTICS_STORAGE, buckets: { landing: buckets.landing } })).toEqual([
      'storage: must be in a folder whose layer storage has the buckets transactions, landing, exports, artifacts, got ["landing"]',
    ]));
});
