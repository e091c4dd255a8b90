import { Pool } from "pg";
import {
  databaseConfig,
  heard,
  inTransaction,
  takesWrites,
  type Queries,
} from "../../../services/common/database";
import { startPostgres, type Postgres } from "../../fixtures/postgres";

describe("databaseConfig", () => {
  const config = databaseConfig(
    {
      DATABASE_HOST: "writer.test",
      DATABASE_USER: "klap_ledger",
      AWS_REGION: "sa-east-1",
      DATABASE_CONNECTIONS: "3",
    },
    "ledger",
  );

  it("verifies who answers, by RDS's authorities and the name", () =>
    expect(config.ssl).toMatchObject({ rejectUnauthorized: true, ca: expect.anything() as unknown }));

  it("opens no more connections than it is told, and keeps none for ever", () =>
    expect(config).toMatchObject({ max: 3, maxLifetimeSeconds: 900 }));

  it("bounds how long it waits for a connection, a statement and its own silence", () =>
    expect(config).toMatchObject({
      connectionTimeoutMillis: 5_000,
      statement_timeout: 20_000,
      idle_in_transaction_session_timeout: 60_000,
    }));
});

describe("takesWrites", () => {
  const answering = (reading: boolean, released: unknown[]): Pool =>
    ({
      connect: () =>
        Promise.resolve({
          query: () => Promise.resolve({ rows: [{ reading }], rowCount: 1 }),
          release: (broken: unknown) => void released.push(broken),
        }),
    }) as unknown as Pool;
  const failing = (code: string): Pool =>
    ({ connect: () => Promise.reject(Object.assign(new Error(code), { code })) }) as unknown as Pool;

  it("keeps a connection to the writer, and gives up one that leads to a reader", async () => {
    const released: unknown[] = [];
    expect(await takesWrites(answering(false, released))).toBe(true);
    expect(await takesWrites(answering(true, released))).toBe(false);
    expect(released).toEqual([false, true]);
  });

  it.each(["ENOTFOUND", "ECONNREFUSED"])("is false where the writer's endpoint sleeps: %s", async (code) =>
    expect(await takesWrites(failing(code))).toBe(false),
  );

  it("is not known where the database does not answer", () =>
    expect(takesWrites(failing("ETIMEDOUT"))).rejects.toThrow("ETIMEDOUT"));
});

describe("inTransaction on PostgreSQL", () => {
  let postgres: Postgres;
  let pool: Pool;
  beforeAll(async () => {
    postgres = await startPostgres("empty");
    await postgres.pool.query("CREATE TABLE notes (text text)");
    const { host, user, database } = postgres.pool.options;
    pool = heard(new Pool({ host, user, database, max: 1 }), () => undefined);
  }, 60_000);
  afterAll(async () => {
    await pool.end();
    await postgres.stop();
  });

  const note = (connection: Queries): Promise<unknown> =>
    connection.query("INSERT INTO notes VALUES ('one')");
  const processOf = async (): Promise<number> =>
    (await pool.query<{ pid: number }>("SELECT pg_backend_pid() AS pid")).rows[0]!.pid;

  it("gives up a connection whose instance has become a reader", async () => {
    await pool.query("SET default_transaction_read_only = on");
    await expect(inTransaction(pool, note)).rejects.toMatchObject({ code: "25006" });
    await expect(inTransaction(pool, note)).resolves.toBeDefined();
  });

  it("keeps a connection on which a statement failed", async () => {
    const before = await processOf();
    await expect(inTransaction(pool, (one) => one.query("SELECT 1 / 0"))).rejects.toMatchObject({
      code: "22012",
    });
    expect(await processOf()).toBe(before);
  });

  it("outlives a connection that breaks at work, and takes a new one", async () => {
    const cut = inTransaction(pool, async (connection) => {
      const { rows } = await connection.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
      await postgres.pool.query("SELECT pg_terminate_backend($1)", [rows[0]!.pid]);
      await note(connection);
    });
    await expect(cut).rejects.toThrow();
    await expect(inTransaction(pool, note)).resolves.toBeDefined();
  });
});
