import type { DataBucketSettings, StorageSettings } from "../../../stacks/storage";
import type { StorageReplicationSettings } from "../../../stacks/storage-replication";
import { fixtureEnvironment } from "../../fixtures/environment";
import { BASE_LAYERS } from "../../fixtures/network";
import { problemsOf } from "../../fixtures/problems";

const EXPORTS: DataBucketSettings = {
  immutability: { mode: "none" },
  lifecycle: { tiers: {}, expireDays: 30, replacedDays: 1 },
  backup: { noBackup: "a test" },
  notifies: false,
  requestAlarms: "on",
};
const LOCKED = { mode: "governance", retentionDays: 30 } as const;

const layersWith = (storage: Partial<StorageSettings>) => ({
  ...BASE_LAYERS,
  keys: { primaryRegion: "sa-east-1", purposes: ["logs", "alarms", "data"] as const },
  storage: { ...BASE_LAYERS.storage!, buckets: { exports: EXPORTS }, ...storage },
});

/** What is said of the replication out of sa-east-1, while us-east-1 stores and replicates as told. */
const problems = (
  settings: Partial<StorageReplicationSettings>,
  there: Partial<StorageSettings> = {},
  back: Partial<StorageReplicationSettings> = {},
  here: StorageSettings["buckets"] = {},
): string[] => {
  const replication = {
    regions: ["sa-east-1", "us-east-1"],
    deleteMarkers: "keep",
    buckets: ["exports"],
  } as const;
  const environment = fixtureEnvironment({
    layers: {
      "payments/sa-east-1": {
        ...layersWith({ buckets: { exports: EXPORTS, ...here } }),
        "storage-replication": { ...replication, ...settings },
      },
      "payments/us-east-1": { ...layersWith(there), "storage-replication": { ...replication, ...back } },
    },
  });
  const prefix = "folders[payments/sa-east-1].layers.storage-replication.";
  return problemsOf(environment)
    .filter((line) => line.startsWith(prefix))
    .map((line) => line.replace(prefix, ""));
};

describe("settings of storage-replication", () => {
  it("may name all regions that store, the own among them", () => expect(problems({})).toEqual([]));

  it("name a region that stores", () =>
    expect(problems({ regions: ["us-east-1", "us-west-2"] })).toEqual([
      'regions: must be one of us-east-1, got "us-west-2"',
    ]));

  it("name a region that replicates here, too, or the alarm on what comes late would look at nothing", () =>
    expect(problems({}, {}, { regions: ["us-east-1"] })).toEqual([
      'regions: must be regions that replicate here, too, got "us-east-1"',
    ]));

  it("replicate no region to itself", () =>
    expect(problems({ regions: ["sa-east-1"] })).toEqual([
      'regions: must be another region than sa-east-1 at least, got ["sa-east-1"]',
    ]));

  it("replicate buckets that both regions have", () =>
    expect(problems({ buckets: ["exports", "landing"] })).toEqual([
      'buckets: must be buckets that this region and us-east-1 both have, got "landing"',
    ]));

  it("lock a bucket at both ends or at none", () => {
    const exports = { ...EXPORTS, immutability: { ...LOCKED, retentionDays: 30 } };
    expect(problems({}, { buckets: { exports }, immutability: LOCKED })).toEqual([
      'regions: must be locked in us-east-1 as it is here, got "governance"',
      'buckets.exports: must be locked in us-east-1 as it is here, got "governance"',
    ]);
  });

  describe("that copy a bucket onward", () => {
    const onward = { landing: "exports" } as const;
    const SOURCE: DataBucketSettings = { ...EXPORTS, deletion: "lifecycle" };
    const told = (landing: DataBucketSettings | undefined, there: Partial<StorageSettings> = {}): string[] =>
      problems({ buckets: [], onward }, there, { buckets: [] }, landing === undefined ? {} : { landing });

    it("may, from a bucket without a lock whose objects go by the lifecycle", () =>
      expect(told(SOURCE)).toEqual([]));

    it("have the bucket", () =>
      expect(told(undefined)).toEqual([
        'onward.landing: must be from a bucket that this region has, got "landing"',
      ]));

    it("lose nothing before it is copied", () => {
      const { deletion: _, ...anybody } = { ...SOURCE, lifecycle: { ...SOURCE.lifecycle, expireDays: 6 } };
      expect(told(anybody)).toEqual([
        "onward.landing: must be from a bucket that keeps objects for 7 days at least, got 6",
        "onward.landing: must be from a bucket whose objects go by the lifecycle only, got undefined",
      ]);
    });

    it("come from no bucket with a lock, whose replicas S3 would refuse to an unlocked one", () =>
      expect(told({ ...SOURCE, immutability: LOCKED })).toEqual([
        'onward.landing: must be from a bucket without a lock, for a writer that knows none, got "governance"',
      ]));

    it("find the target in every region", () =>
      expect(told(SOURCE, { buckets: {} })).toEqual([
        'onward.landing: must be a bucket that us-east-1 has, got "exports"',
      ]));

    it("copy a bucket once", () =>
      expect(
        problems({ buckets: ["exports"], onward: { exports: "exports" } }, {}, {}, { exports: SOURCE }),
      ).toEqual([
        'onward.exports: must be from a bucket that is not replicated into its like, too, got "exports"',
      ]));
  });

  it("know two ways with delete markers", () => {
    const deleteMarkers = "forget" as StorageReplicationSettings["deleteMarkers"];
    expect(problems({ deleteMarkers })).toEqual([
      'deleteMarkers: must be one of replicate, keep, got "forget"',
    ]);
  });
});
