import { createHash } from "node:crypto";
import type { Queries } from "../common/database";

/** One step of the schema. Its name gives the order; what was applied once is final. */
export interface Migration {
  /** `0001-ledger.sql` */
  readonly name: string;
  readonly sql: string;
}

export interface Migrated {
  /** What this run applied, in order. */
  readonly applied: readonly string[];
  /** What was there before. */
  readonly already: readonly string[];
}

/** Any number: all runs of this program on one database queue up behind it. */
const LOCK = 7_205_759_403_792;
/** A change that waits longer for a table makes everybody behind it wait: better it fails and runs again. */
const TABLE_LOCK_TIMEOUT = "10s";
/** Work on a large table takes its time; Lambda ends after 15 minutes. */
const STATEMENT_TIMEOUT = "10min";

const HISTORY = `
  CREATE TABLE IF NOT EXISTS schema_migrations (
    name       text PRIMARY KEY,
    sha256     text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now(),
    applied_by text NOT NULL DEFAULT current_user
  )`;

/** A statement that would end the transaction in which a migration and its entry stand or fall together. */
const ENDS_TRANSACTION = /^\s*(COMMIT|ROLLBACK|END\s+TRANSACTION)\b/im;

/**
 * Applies what is missing, each migration in a transaction of its own together with its entry in `schema_migrations`.
 * Two runs at once do it once: the second waits for the first, and finds everything done.
 * @param connection one connection, not a pool: a lock belongs to it
 * @throws Error if the database knows a migration that this program does not, one changed after it was applied, one is
 * missing before what was applied, or a statement fails. Then nothing of that migration is there.
 */
export async function migrate(connection: Queries, migrations: readonly Migration[]): Promise<Migrated> {
  const wanted = [...migrations].sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const { name, sql } of wanted)
    if (ENDS_TRANSACTION.test(sql)) throw new Error(`${name} must not end its own transaction`);
  await connection.query(`SET statement_timeout = '${STATEMENT_TIMEOUT}'`);
  await connection.query("SELECT pg_advisory_lock($1)", [LOCK]);
  try {
    // Only now, since it would also end the wait for the other run.
    await connection.query(`SET lock_timeout = '${TABLE_LOCK_TIMEOUT}'`);
    await connection.query(HISTORY);
    const { rows } = await connection.query<{ name: string; sha256: string }>(
      "SELECT name, sha256 FROM schema_migrations ORDER BY name",
    );
    requireSameHistory(rows, wanted);
    const missing = wanted.slice(rows.length);
    for (const migration of missing) await apply(connection, migration);
    return { applied: missing.map(({ name }) => name), already: rows.map(({ name }) => name) };
  } finally {
    await connection.query("SELECT pg_advisory_unlock($1)", [LOCK]);
  }
}

/** What was applied is the beginning of what is wanted, and reads as it did then. */
function requireSameHistory(
  applied: readonly { name: string; sha256: string }[],
  wanted: readonly Migration[],
): void {
  const known = new Map(wanted.map((migration) => [migration.name, migration]));
  for (const { name, sha256 } of applied) {
    const migration = known.get(name);
    if (migration === undefined)
      throw new Error(`the database has ${name}, which this program does not know: it is older`);
    if (digest(migration) !== sha256)
      throw new Error(`${name} was changed after it was applied: write a further migration`);
  }
  const late = wanted.find(({ name }, index) => index < applied.length && name !== applied[index]!.name);
  if (late !== undefined)
    throw new Error(`${late.name} comes before what was applied already: give it a later name`);
}

async function apply(connection: Queries, migration: Migration): Promise<void> {
  const { name, sql } = migration;
  await connection.query("BEGIN");
  try {
    await connection.query(sql);
    await connection.query("INSERT INTO schema_migrations (name, sha256) VALUES ($1, $2)", [
      name,
      digest(migration),
    ]);
    await connection.query("COMMIT");
  } catch (error) {
    await connection.query("ROLLBACK");
    throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
  }
}

function digest({ sql }: Migration): string {
  return createHash("sha256").update(sql).digest("hex");
}
