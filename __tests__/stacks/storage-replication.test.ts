import type { DataBucketSettings } from "../../stacks/storage";
import type { StorageReplicationSettings } from "../../stacks/storage-replication";
import { fixtureEnvironment, stackJson, stackReads } from "../fixtures/environment";
import { BASE_LAYERS } from "../fixtures/network";
import { policyOf } from "../fixtures/policy-of";
import { resourcesOf } from "../fixtures/resources";

const STACK = "prod-payments-sa-east-1-storage-replication";
const HERE = "klap-prod-222222222222-sa-east-1";
const THERE = "klap-prod-222222222222-us-east-1";
const REGIONS = ["sa-east-1", "us-east-1"];

const TRANSACTIONS: DataBucketSettings = {
  immutability: { mode: "none" },
  lifecycle: { tiers: {}, expireDays: 30, replacedDays: 1 },
  backup: { noBackup: "a test" },
  notifies: false,
  requestAlarms: "on",
};

const SINK: DataBucketSettings = { ...TRANSACTIONS, deletion: "lifecycle" };

const environmentOf = (settings: Partial<StorageReplicationSettings> = {}) => {
  const layers = {
    ...BASE_LAYERS,
    keys: { primaryRegion: "sa-east-1", purposes: ["logs", "alarms", "data"] as const },
    storage: { ...BASE_LAYERS.storage!, buckets: { transactions: TRANSACTIONS, "kafka-sink": SINK } },
    "storage-replication": {
      regions: REGIONS,
      deleteMarkers: "replicate",
      buckets: ["transactions"],
      ...settings,
    } as const,
  };
  return fixtureEnvironment({ layers: { "payments/sa-east-1": layers, "payments/us-east-1": layers } });
};
const json = (settings: Partial<StorageReplicationSettings> = {}): string =>
  stackJson(environmentOf(settings), STACK);

interface Rule {
  readonly id: string;
  readonly priority: number;
  readonly delete_marker_replication: { readonly status: string };
  readonly destination: { readonly bucket: string; readonly encryption_configuration?: object };
}

/** Rules of each source, by the word that the bucket goes by. */
const rulesOf = (source: string, settings: Partial<StorageReplicationSettings> = {}): Rule[] => {
  const found = resourcesOf(json(settings), "aws_s3_bucket_replication_configuration");
  return found[source]!.rule as Rule[];
};
const keyOf = (region: string, purpose: string): string =>
  `\${data.terraform_remote_state.payments_${region}_keys.outputs.contract.v1.keyArns["${purpose}"]}`;

/** Where and under which key a copy of a message stands, and by when. */
const replica = (bucket: string, region: string): object => ({
  bucket: `arn:aws:s3:::${bucket}-transactions`,
  encryption_configuration: { replica_kms_key_id: keyOf(region, "data") },
  replication_time: { status: "Enabled", time: { minutes: 15 } },
});

describe("the layer storage-replication", () => {
  it("comes after the buckets of both regions, and reads the keys of both", () =>
    expect(stackReads(environmentOf(), STACK)).toEqual([
      "prod-payments-global-identity",
      "prod-payments-sa-east-1-alarms",
      "prod-payments-sa-east-1-storage",
      "prod-payments-sa-east-1-keys",
      "prod-payments-us-east-1-storage",
      "prod-payments-us-east-1-keys",
    ]));

  it("copies what is named onward into its target in every region at once, under that region's key", () => {
    const onward = { "kafka-sink": "transactions" } as const;
    expect(
      rulesOf("kafka_sink", { onward }).map(({ id, priority, destination, ...rule }) => [
        id,
        priority,
        destination,
        rule.delete_marker_replication.status,
      ]),
    ).toEqual([
      ["sa-east-1", 1, expect.objectContaining(replica(HERE, "sa_east_1")), "Disabled"],
      ["us-east-1", 2, expect.objectContaining(replica(THERE, "us_east_1")), "Disabled"],
    ]);
    const { Sources, Replicas } = policyOf(json({ onward }), "aws_iam_role_policy");
    expect(Sources!.Resource).toContain(`arn:aws:s3:::${HERE}-kafka-sink`);
    expect(Replicas!.Resource).toContain(`arn:aws:s3:::${HERE}-transactions/*`);
    const alarms = Object.values(resourcesOf(json({ onward }), "aws_cloudwatch_metric_alarm"));
    expect(alarms.map(({ alarm_name }) => alarm_name)).toEqual(
      expect.arrayContaining(
        REGIONS.flatMap((each) => [
          `klap-prod-kafka-sink-to-${each}-replication-failed`,
          `klap-prod-kafka-sink-from-${each}-replication-late`,
        ]),
      ),
    );
  });

  it("replicates logs and the named buckets into their like in the other region, with its key", () => {
    for (const [source, purpose, key] of [
      ["log_archive", "log-archive", "logs"],
      ["transactions", "transactions", "data"],
    ] as const)
      expect(rulesOf(source).map(({ destination }) => destination)).toEqual([
        expect.objectContaining({
          bucket: `arn:aws:s3:::${THERE}-${purpose}`,
          encryption_configuration: { replica_kms_key_id: keyOf("us_east_1", key) },
        }),
      ]);
  });

  it("replicates direct logs into the archives of every region at once, each with its own priority", () =>
    expect(
      rulesOf("direct_logs").map(({ id, priority, destination }) => [id, priority, destination.bucket]),
    ).toEqual([
      ["sa-east-1", 1, `arn:aws:s3:::${HERE}-log-archive`],
      ["us-east-1", 2, `arn:aws:s3:::${THERE}-log-archive`],
    ]));

  it.each(["replicate", "keep"] as const)(
    "hides what is deleted as deleteMarkers %s says, but no log",
    (deleteMarkers) => {
      const statusOf = (source: string) =>
        rulesOf(source, { deleteMarkers })[0]!.delete_marker_replication.status;
      expect(statusOf("transactions")).toBe(deleteMarkers === "replicate" ? "Enabled" : "Disabled");
      expect(statusOf("log_archive")).toBe("Disabled");
      expect(statusOf("direct_logs")).toBe("Disabled");
    },
  );

  it("alarms on failures of what leaves, and on the lag of what arrives, where S3 measures each", () => {
    const alarms = Object.values(resourcesOf(json(), "aws_cloudwatch_metric_alarm")).filter(
      ({ alarm_name }) => (alarm_name as string).includes("transactions"),
    );
    expect(alarms.map(({ metric_name, dimensions }) => [metric_name, dimensions])).toEqual([
      [
        "OperationsFailedReplication",
        {
          SourceBucket: "${aws_s3_bucket_replication_configuration.transactions.bucket}",
          DestinationBucket: `${THERE}-transactions`,
          RuleId: "us-east-1",
        },
      ],
      [
        "ReplicationLatency",
        {
          SourceBucket: `${THERE}-transactions`,
          DestinationBucket: `${HERE}-transactions`,
          RuleId: "sa-east-1",
        },
      ],
    ]);
  });

  it("lets its role read the region's own buckets and write replicas, and nothing else", () => {
    const { Sources, Replicas } = policyOf(json(), "aws_iam_role_policy");
    expect(Sources!.Resource).toEqual(
      ["direct-logs", "log-archive", "transactions"].map((purpose) => `arn:aws:s3:::${HERE}-${purpose}`),
    );
    expect(Replicas!.Resource).toEqual([
      `arn:aws:s3:::${HERE}-log-archive/*`,
      `arn:aws:s3:::${THERE}-log-archive/*`,
      `arn:aws:s3:::${THERE}-transactions/*`,
    ]);
  });
});
