import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { MIGRATIONS } from "../../../delivery/publish/programs";
import { migrate, type Migration } from "../../../services/migrations/migrate";
import { isUnknownUser, makeOwner } from "../../../services/migrations/owner";
import { ROOT } from "../../fixtures/bundle";
import { migrations, startPostgres, type Postgres } from "../../fixtures/postgres";

const OWNER = "klap_migrations";
const REAL: readonly Migration[] = migrations().map((sql, index) => ({ name: MIGRATIONS[index]!, sql }));
const FIRST: Migration = { name: "0001-a.sql", sql: "CREATE TABLE a (id int)" };
const SECOND: Migration = { name: "0002-b.sql", sql: "CREATE TABLE b (id int)" };

describe("migrations on PostgreSQL", () => {
  let postgres: Postgres;
  let database: string;
  let databases = 0;
  const open: Client[] = [];
  beforeAll(async () => {
    postgres = await startPostgres("empty");
    // As Aurora has them: a master user that is no superuser, and the role of those who sign in by IAM.
    await postgres.pool.query("CREATE ROLE klap_admin LOGIN CREATEROLE CREATEDB; CREATE ROLE rds_iam");
    await postgres.pool.query("GRANT rds_iam TO klap_admin WITH ADMIN OPTION");
  }, 60_000);
  afterAll(() => postgres.stop());
  beforeEach(async () => {
    database = `payments_${(databases += 1)}`;
    await postgres.pool.query(`CREATE DATABASE ${database} OWNER klap_admin`);
  });
  afterEach(() => Promise.all(open.splice(0).map((client) => client.end())));

  const connect = async (user: string): Promise<Client> => {
    const client = new Client({ host: postgres.host, user, database });
    await client.connect();
    open.push(client);
    return client;
  };
  const owner = async (): Promise<Client> => {
    await makeOwner(await connect("klap_admin"), OWNER);
    return connect(OWNER);
  };
  const tables = async (): Promise<string[]> => {
    const { rows } = await (
      await connect(OWNER)
    ).query<{ tablename: string }>("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
    return rows.map(({ tablename }) => tablename).filter((name) => name !== "schema_migrations");
  };

  it("are all in the published program", () =>
    expect(readdirSync(join(ROOT, "services/ledger/migrations")).sort()).toEqual([...MIGRATIONS]));

  it("make everything in an empty database, by a user that is no superuser and owns the tables", async () => {
    const strange = new Client({ host: postgres.host, user: OWNER, database });
    expect(await strange.connect().catch(isUnknownUser)).toBe(true);
    const connection = await owner();
    expect(await migrate(connection, REAL)).toEqual({ applied: [...MIGRATIONS], already: [] });
    expect(await tables()).toEqual(["outbox", "settlement_batches", "settlement_items", "transactions"]);
    const { rows } = await connection.query(
      "SELECT rolsuper, pg_has_role('klap_ledger', 'rds_iam', 'MEMBER') AS iam FROM pg_roles WHERE rolname = current_user",
    );
    expect(rows).toEqual([{ rolsuper: false, iam: true }]);
  });

  it("do nothing when they run again", async () => {
    const connection = await owner();
    await migrate(connection, REAL);
    expect(await migrate(await owner(), REAL)).toEqual({ applied: [], already: [...MIGRATIONS] });
  });

  it("do everything once when two run at once", async () => {
    const slow = { ...FIRST, sql: `${FIRST.sql}; SELECT pg_sleep(0.3)` };
    const both = [await owner(), await owner()];
    const answers = await Promise.all(both.map((connection) => migrate(connection, [slow, SECOND])));
    const names = [FIRST.name, SECOND.name];
    expect(answers).toEqual(
      expect.arrayContaining([
        { applied: names, already: [] },
        { applied: [], already: names },
      ]),
    );
  });

  it("apply what was added later, in the order of names", async () => {
    await migrate(await owner(), [FIRST]);
    expect(await migrate(await owner(), [SECOND, FIRST])).toEqual({
      applied: [SECOND.name],
      already: [FIRST.name],
    });
  });

  it.each<[string, readonly Migration[], string]>([
    [
      "changed after it was applied",
      [{ ...FIRST, sql: `${FIRST.sql};` }, SECOND],
      "0001-a.sql was changed after it was applied: write a further migration",
    ],
    ["gone", [SECOND], "the database has 0001-a.sql, which this program does not know: it is older"],
    [
      "slipped in before it",
      [{ ...SECOND, name: "0000-b.sql" }, FIRST],
      "0000-b.sql comes before what was applied already: give it a later name",
    ],
  ])("refuse one that is %s, and change nothing", async (_what, later, problem) => {
    await migrate(await owner(), [FIRST]);
    await expect(migrate(await owner(), later)).rejects.toThrow(problem);
    expect(await tables()).toEqual(["a"]);
  });

  it("leave nothing of one that fails half-way, keep those before it, and go on when it is mended", async () => {
    const broken = { ...SECOND, sql: "CREATE TABLE b (id int); CREATE TABLE b (id int)" };
    await expect(migrate(await owner(), [FIRST, broken])).rejects.toThrow(
      '0002-b.sql: relation "b" already exists',
    );
    expect(await tables()).toEqual(["a"]);
    // The lock went with the failure.
    expect(await migrate(await owner(), [FIRST, SECOND])).toEqual({
      applied: [SECOND.name],
      already: [FIRST.name],
    });
  });

  it("refuse one that would end its own transaction", async () => {
    const own = { ...FIRST, sql: `${FIRST.sql};\nCOMMIT;` };
    await expect(migrate(await owner(), [own])).rejects.toThrow(
      "0001-a.sql must not end its own transaction",
    );
    expect(await tables()).toEqual([]);
  });

  it("give up a table that somebody holds, so that nobody waits behind them", async () => {
    const connection = await owner();
    await migrate(connection, [FIRST]);
    const { rows } = await connection.query<{ lock_timeout: string }>("SHOW lock_timeout");
    expect(rows).toEqual([{ lock_timeout: "10s" }]);
  });
});
