/** A function's files: by their path in its zip, the source that each is bundled from, or the `.sql` that it is. */
export type FunctionFiles = Readonly<Record<string, string>>;

const handler = (source: string): FunctionFiles => ({ "index.js": source });
const settlement = (name: string): FunctionFiles => handler(`services/settlement/handlers/${name}.ts`);

/** Every migration of the ledger's database, in its order. */
export const MIGRATIONS = ["0001-ledger.sql", "0002-settlement.sql", "0003-users.sql"] as const;

/** Lambda functions by name. Each is `index.handler` of Node.js. Names are final: keys of artifacts carry them. */
export const FUNCTIONS = {
  "dead-letters": handler("services/dead-letters/handler.ts"),
  migrations: {
    ...handler("services/migrations/handler.ts"),
    ...Object.fromEntries(
      MIGRATIONS.map((name) => [`migrations/${name}`, `services/ledger/migrations/${name}`]),
    ),
  },
  reconciliation: settlement("reconciliation"),
  "reversal-submit": settlement("reversal-submit"),
  "settlement-collect": settlement("settlement-collect"),
  "settlement-record": settlement("settlement-record"),
  "settlement-submit": settlement("settlement-submit"),
} as const satisfies Readonly<Record<string, FunctionFiles>>;

export type FunctionName = keyof typeof FUNCTIONS;

/** Program of each image, which is `/app/main.mjs` there; beside it is one that asks after its health. */
export const IMAGES = {
  ingest: "services/ingest/main.ts",
  ledger: "services/ledger/main.ts",
  relay: "services/relay/main.ts",
} as const satisfies Readonly<Record<string, string>>;

export type ImageName = keyof typeof IMAGES;

/** Asks a service after its health: `/app/health.mjs` of every image. */
export const HEALTH_PROGRAM = "services/common/health.ts";
