import type { Queries } from "../common/database";

/** Codes by which PostgreSQL refuses a user: no such role, or no way in for it. */
const REFUSED = ["28000", "28P01"];

/** Whether a sign-in failed because the user is not there yet. */
export function isUnknownUser(error: unknown): boolean {
  return REFUSED.includes((error as { code?: string }).code ?? "");
}

/**
 * Makes the user that owns the schema, as the master user: it signs in by IAM, makes tables and programs' users, and is
 * no administrator of anything else. It can run again.
 * @param connection of the master user
 */
export async function makeOwner(connection: Queries, owner: string): Promise<void> {
  if (!/^[a-z_]{1,63}$/.test(owner)) throw new Error(`no user of the platform: ${owner}`);
  const found = async (role: string): Promise<boolean> =>
    (await connection.query("SELECT FROM pg_roles WHERE rolname = $1", [role])).rowCount === 1;
  if (!(await found(owner))) await connection.query(`CREATE ROLE ${owner} LOGIN CREATEROLE`);
  // On Aurora this is the role of those who sign in by IAM. Programs get it from the owner.
  if (await found("rds_iam")) await connection.query(`GRANT rds_iam TO ${owner} WITH ADMIN OPTION`);
  await connection.query(`GRANT USAGE, CREATE ON SCHEMA public TO ${owner}`);
}
