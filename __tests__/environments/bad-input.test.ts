import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Choices } from "../../environments/layers/choices";
import { paymentsGlobalLayers, paymentsLayers } from "../../environments/layers/payments";
import { choices } from "../../environments/prod/choices";
import { prod } from "../../environments/prod/environment";
import type { Environment } from "../../modules/core/environment";
import { SettingsError } from "../../modules/core/errors";
import type { DatabaseOptions } from "../../modules/data/database-options";
import { buildStacks } from "../../stacks/build";
import type { LayerSettings } from "../../stacks/catalog";

const { buckets, database } = choices;

/** prod as it would be if somebody had chosen so, with further changes to the layers of the payments account. */
function prodWith(
  wrong: Choices,
  change: (layers: Partial<LayerSettings>) => Partial<LayerSettings>,
): Environment<LayerSettings> {
  const folders = prod.folders.map((folder) => {
    const { account, region } = folder;
    if (account !== "payments") return folder;
    const layers = region === "global" ? paymentsGlobalLayers(wrong) : paymentsLayers(wrong, region);
    return { ...folder, layers: region === "sa-east-1" ? change(layers) : layers };
  });
  return { ...prod, folders };
}

/** What a build answers, and whether it left anything behind. */
function built(environment: Environment<LayerSettings>): { readonly error: string; readonly wrote: boolean } {
  const folder = mkdtempSync(join(tmpdir(), "klap-bad-input-"));
  const outdir = join(folder, "out");
  try {
    buildStacks(environment, { outdir });
    return { error: "none", wrote: existsSync(outdir) };
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return { error: error.message, wrote: existsSync(outdir) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A complaint about each of some regions of the payments account, as the error lists it. */
const line = (region: string, text: string): string => `  - folders[payments/${region}].layers.${text}`;

const CLASSES = ["r6g", "r7g"]
  .flatMap((family) =>
    ["large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge"].map(
      (size) => `db.${family}.${size}`,
    ),
  )
  .join(", ");

/** What is wrong in both regions, since the choices are one. */
const IN_STORAGE = [
  "storage.buckets.transactions.lifecycle.expireDays: must be a whole number from 2192 to 36500, got 2000",
  "storage.buckets.exports.immutability.retentionDays: must be a whole number from 1 to 36500, got undefined",
];
const IN_DATABASE = [
  'database.options.engineVersion: must be one of 16.8, 17.7, got "16.99"',
  `database.options.capacity.instanceClass: must be one of ${CLASSES}, got "db.r7g.huge"`,
  'database.writerRegion: must be one of sa-east-1, us-east-1, got "eu-west-1"',
];

describe("settings that contradict each other", () => {
  it("end every build with one error that lists all, before any resource", () => {
    const { transactions } = buckets;
    const wrong: Choices = {
      ...choices,
      buckets: {
        ...buckets,
        // Objects that go before their lock ends.
        transactions: { ...transactions, lifecycle: { ...transactions.lifecycle, expireDays: 2_000 } },
        // A lock without days.
        exports: {
          ...buckets.exports,
          immutability: { mode: "compliance" } as typeof transactions.immutability,
        },
      },
      database: {
        ...database,
        // A region without a folder.
        writerRegion: "eu-west-1",
        options: {
          ...database.options,
          engineVersion: "16.99",
          capacity: { kind: "provisioned", instanceClass: "db.r7g.huge" },
        },
      },
    };
    const environment = prodWith(wrong, (layers) => ({
      ...layers,
      // Copies that stay in the account they are to outlive.
      keys: { ...layers.keys!, backupAccount: "payments" },
      "backup-plan": {
        ...layers["backup-plan"]!,
        plans: {
          ...layers["backup-plan"]!.plans,
          objects: {
            daily: {
              schedule: "cron(0 5 ? * * *)",
              startWindowMinutes: 60,
              completionWindowMinutes: 120,
              retentionDays: 7,
              copies: { away: { to: { account: "payments", region: "sa-east-1" }, retentionDays: 7 } },
            },
          },
        },
      },
    }));
    const { error, wrote } = built(environment);
    expect(error.split("\n")).toEqual([
      "environment prod has 13 bad settings:",
      line("global", 'database-global.engineVersion: must be one of 16.8, 17.7, got "16.99"'),
      line("sa-east-1", 'keys.backupAccount: must be one of network, backup, streaming, got "payments"'),
      ...IN_STORAGE.map((text) => line("sa-east-1", text)),
      line(
        "sa-east-1",
        "backup-plan.plans.objects.daily.copies.away.to: must be another account or another region than the " +
          'backup\'s own, got {"account":"payments","region":"sa-east-1"}',
      ),
      ...IN_DATABASE.map((text) => line("sa-east-1", text)),
      ...[...IN_STORAGE, ...IN_DATABASE].map((text) => line("us-east-1", text)),
    ]);
    expect(wrote).toBe(false);
  });

  it.each<[string, Partial<DatabaseOptions>, string]>([
    [
      "a stream of what a serverless database does",
      { capacity: { kind: "serverless", minAcu: 1, maxAcu: 8 }, activityStream: "sync" },
      'activityStream: must be left out with a reason, because Serverless v2 has no activity streams, got "sync"',
    ],
    [
      "a stream left out for no reason",
      { activityStream: { noActivityStream: "" } },
      'activityStream.noActivityStream: must be a reason, in words, got ""',
    ],
    [
      "fewer connections than all programs may open",
      { maxConnections: 379 },
      "maxConnections: must be at least 380, which services and functions may open while their next version " +
        "begins, got 379",
    ],
    [
      "a member of a global database that pauses",
      {
        capacity: { kind: "serverless", minAcu: 0, maxAcu: 8 },
        activityStream: { noActivityStream: "serverless" },
      },
      "capacity.minAcu: must be a multiple of 0.5 from 0.5 to 256, because members of a global database cannot " +
        "pause, got 0",
    ],
  ])("are %s", (_, options, text) => {
    const wrong = { ...choices, database: { ...database, options: { ...database.options, ...options } } };
    const { error } = built(prodWith(wrong, (layers) => layers));
    const lines = ["sa-east-1", "us-east-1"].map((region) => line(region, `database.options.${text}`));
    expect(error.split("\n")).toEqual(["environment prod has 2 bad settings:", ...lines]);
  });
});

describe("what is wrong in Kafka's settings", () => {
  it("is one error that lists all: partitions, mirrors, modes, rights given twice, what the region lacks", () => {
    const { kafka } = choices;
    const { contract } = kafka;
    const { transactions } = contract.topics;
    const { ledger, settlement } = contract.principals;
    const wrong: Choices = {
      ...choices,
      kafka: {
        ...kafka,
        service: {
          vendor: "redpanda",
          cluster: { type: "serverless", vendorRegion: "sa-east-1" },
          accepts: {},
        },
        contract: {
          ...contract,
          topics: {
            ...contract.topics,
            transactions: {
              ...transactions!,
              // Fewer than consumers need, and a mode that no registry knows.
              partitions: 12,
              schema: { ...transactions!.schema, compatibility: "SIDEWAYS" as "FULL" },
            },
          },
          principals: {
            ...contract.principals,
            // Other regions' topics are mirrors.
            settlement: { ...settlement!, writes: { transactions: { of: "every-region" } } },
            // One right twice.
            ledger: { ...ledger!, writes: { "post*": { of: "own-region" }, postings: { of: "own-region" } } },
          },
        },
      },
    };
    const { error, wrote } = built(prodWith(wrong, (layers) => layers));
    const said = (text: string): void => expect(error).toContain(line("sa-east-1", `kafka-account.${text}`));
    said(
      "contract.topics.transactions.partitions: must be at least 24, one for each consumer of ledger, got 12",
    );
    said("contract.topics.transactions.schema.compatibility: must be one of BACKWARD, BACKWARD_TRANSITIVE");
    said(
      "contract.principals.settlement.writes.transactions.of: must be own-region, since other regions' transactions is a mirror",
    );
    said("contract.principals.ledger.writes.postings: must be given once: post* already covers it");
    said('service.cluster.vendorRegion: must be one of us-east-1, got "sa-east-1"');
    said(
      "service.cluster: must be one that has mirrors both ways between two regions: a shadow link goes one way",
    );
    expect(wrote).toBe(false);
  });
});
