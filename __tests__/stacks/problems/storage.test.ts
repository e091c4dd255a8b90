import type { KeyPurpose } from "../../../stacks/keys";
import type { DataBucketSettings, StorageSettings } from "../../../stacks/storage";
import { layerProblemsOf } from "../../fixtures/layer-problems";
import { BASE_LAYERS } from "../../fixtures/network";

const DATA: DataBucketSettings = {
  immutability: { mode: "none" },
  lifecycle: { tiers: {}, expireDays: 30, replacedDays: 1 },
  backup: { noBackup: "a test" },
  notifies: false,
  requestAlarms: "on",
};

const problems = (
  settings: Partial<StorageSettings>,
  purposes: readonly KeyPurpose[] = ["logs", "alarms"],
): string[] =>
  layerProblemsOf(
    "network/sa-east-1",
    "storage",
    { ...BASE_LAYERS.storage!, ...settings },
    { keys: { primaryRegion: "sa-east-1", purposes } },
  );

describe("settings of storage", () => {
  it("may be those of the fixture", () => expect(problems({})).toEqual([]));

  it("lock for a number of days", () => {
    const immutability = { mode: "compliance" } as StorageSettings["immutability"];
    expect(problems({ immutability })).toEqual([
      "immutability.retentionDays: must be a whole number from 1 to 36500, got undefined",
    ]);
  });

  it("know three ways to be immutable", () => {
    const immutability = { mode: "always" } as unknown as StorageSettings["immutability"];
    expect(problems({ immutability })).toEqual([
      'immutability.mode: must be one of none, governance, compliance, got "always"',
    ]);
  });

  it("expire nothing while it is locked", () =>
    expect(problems({ immutability: { mode: "governance", retentionDays: 401 } })).toEqual([
      "tiers.expireDays: must be a whole number from 401 to 36500, got 400",
    ]));

  it("move logs on in order, and every wrong field is named", () => {
    const tiers = { infrequentAccessDays: 29, archiveDays: 40, expireDays: 100 };
    expect(problems({ tiers, accessLogRetentionDays: 0 })).toEqual([
      "tiers.infrequentAccessDays: must be a whole number from 30 to 36500, got 29",
      "tiers.archiveDays: must be a whole number from 59 to 36500, got 40",
      "tiers.expireDays: must be a whole number from 130 to 36500, got 100",
      "accessLogRetentionDays: must be a whole number from 1 to 36500, got 0",
    ]);
  });

  it("keep direct logs for a number of days", () =>
    expect(problems({ directLogRetentionDays: 0 })).toEqual([
      "directLogRetentionDays: must be a whole number from 1 to 36500, got 0",
    ]));

  it("name the account of a trail that exists", () =>
    expect(problems({ trailAccount: "audit" })).toEqual([
      'trailAccount: must be one of network, payments, backup, got "audit"',
    ]));

  it("have buckets of data only where there is a key for them", () =>
    expect(problems({ buckets: { exports: DATA } })).toEqual([
      'buckets: must be none unless the layer keys has the purpose data, got ["exports"]',
    ]));

  it("name every wrong field of every bucket of data", () => {
    const exports = { ...DATA, lifecycle: { tiers: {}, expireDays: 0, replacedDays: 0 } };
    const transactions: DataBucketSettings = {
      ...DATA,
      immutability: { mode: "compliance", retentionDays: 31 },
    };
    const found = problems({ buckets: { exports, transactions } }, ["logs", "alarms", "data"]);
    expect(found).toEqual([
      "buckets.exports.lifecycle.expireDays: must be a whole number from 1 to 36500, got 0",
      "buckets.exports.lifecycle.replacedDays: must be a whole number from 1 to 36500, got 0",
      "buckets.transactions.lifecycle.expireDays: must be a whole number from 31 to 36500, got 30",
    ]);
  });

  it("know the tiers of S3 and their order", () => {
    const tiers = { FROZEN: 1, GLACIER_IR: 40, STANDARD_IA: 30 };
    const lifecycle = { tiers, expireDays: 400, replacedDays: 1 };
    expect(problems({ buckets: { exports: { ...DATA, lifecycle } } }, ["logs", "alarms", "data"])).toEqual([
      'buckets.exports.lifecycle.tiers: must be one of STANDARD_IA, INTELLIGENT_TIERING, GLACIER_IR, GLACIER, DEEP_ARCHIVE, got "FROZEN"',
      "buckets.exports.lifecycle.tiers.GLACIER_IR: must be a whole number from 60 to 36500, got 40",
    ]);
  });
});
