import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { Client } from "pg";
import { databaseConfig, isWriter, type Queries } from "../common/database";
import { required } from "../common/variables";
import { migrate, type Migrated } from "./migrate";
import { isUnknownUser, makeOwner } from "./owner";

const SERVICE = "migrations";

/** What a run found: what it did, or that this region's database only reads. */
export type Answer = Migrated | { readonly skipped: string };

/** Brings the schema of the payments database up to date; called by whoever deployed, in the region that writes. */
export const handler = async (): Promise<Answer> => {
  const owner = databaseConfig(process.env, SERVICE);
  try {
    return await as(owner, run);
  } catch (error) {
    if (!isUnknownUser(error)) throw error;
  }
  // The very first time there is no owner, and only the master user can make one.
  await as({ ...owner, ...(await master()) }, (connection) => makeOwner(connection, String(owner.user)));
  return as(owner, run);
};

async function run(connection: Queries): Promise<Answer> {
  if (!(await isWriter(connection))) return { skipped: "this region's database only reads" };
  return migrate(connection, readMigrations(join(__dirname, "migrations")));
}

/** The zip's migrations. */
function readMigrations(folder: string): { name: string; sql: string }[] {
  return readdirSync(folder).map((name) => ({ name, sql: readFileSync(join(folder, name), "utf8") }));
}

async function as<T>(
  config: ReturnType<typeof databaseConfig>,
  work: (connection: Queries) => Promise<T>,
): Promise<T> {
  // Neither the whole run nor the wait for another one has the time limits of a payment.
  const { statement_timeout: _statement, query_timeout: _query, ...settings } = config;
  const connection = new Client(settings);
  await connection.connect();
  try {
    return await work(connection as Queries);
  } finally {
    await connection.end();
  }
}

async function master(): Promise<{ user: string; password: string }> {
  const SecretId = required(process.env, "MASTER_SECRET_NAME");
  const { SecretString = "{}" } = await new SecretsManagerClient().send(
    new GetSecretValueCommand({ SecretId }),
  );
  const { username, password } = JSON.parse(SecretString) as { username?: string; password?: string };
  if (username === undefined || password === undefined)
    throw new Error(`secret ${SecretId} has no username and password`);
  return { user: username, password };
}
