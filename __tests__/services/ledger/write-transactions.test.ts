import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { choices } from "../../../environments/prod/choices";
import { inTransaction, type Queries } from "../../../services/common/database";
import { transactionId, type Transaction } from "../../../services/common/transaction";
import { shardOf, writeTransactions, type Written } from "../../../services/ledger/write-transactions";
import { bundle } from "../../fixtures/bundle";
import { migrations, startPostgres, type Postgres } from "../../fixtures/postgres";

const transaction = (key: string, changed: Partial<Transaction> = {}): Transaction => ({
  id: transactionId("merchant-1", key),
  merchantAccount: "merchant-1",
  kind: "PAYMENT",
  amount: "1234.50",
  currency: "CLP",
  receivedAt: Date.UTC(2026, 10, 23, 12),
  payload: Buffer.from('{"terminal":"7"}'),
  ...changed,
});

describe("the ledger on PostgreSQL", () => {
  let postgres: Postgres;
  const folder = mkdtempSync(join(tmpdir(), "klap-ledger-"));
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);
  afterAll(async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => postgres.pool.query("TRUNCATE transactions, outbox CASCADE"));

  const write = (...transactions: Transaction[]): Promise<Written> =>
    inTransaction(postgres.pool, (connection) => writeTransactions(connection, transactions));
  const count = async (table: string): Promise<number> => {
    const { rows } = await postgres.pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
    return rows[0]!.n;
  };

  it("is of the major version that production runs", async () => {
    const { rows } = await postgres.pool.query<{ server_version: string }>("SHOW server_version");
    const [major] = choices.database.options.engineVersion.split(".");
    expect(rows[0]!.server_version).toMatch(new RegExp(`^${major}\\.`));
  });

  it("writes a transaction and its event together", async () => {
    expect(await write(transaction("key-0001"))).toEqual({ posted: 1, conflicting: [] });
    const { rows } = await postgres.pool.query<Record<string, unknown>>(
      "SELECT t.*, o.event_type, o.shard, o.detail, o.sent_at FROM transactions t JOIN outbox o ON o.event_id = t.transaction_id",
    );
    expect(rows).toEqual([
      expect.objectContaining({
        transaction_id: transactionId("merchant-1", "key-0001"),
        amount: "1234.50",
        payload: Buffer.from('{"terminal":"7"}'),
        received_at: new Date(Date.UTC(2026, 10, 23, 12)),
        event_type: "TransactionPosted",
        shard: shardOf("merchant-1"),
        sent_at: null,
        detail: {
          idempotencyKey: transactionId("merchant-1", "key-0001"),
          transactionId: transactionId("merchant-1", "key-0001"),
          merchantAccount: "merchant-1",
          homeBucket: expect.any(Number),
          occurredAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/),
          amountMinor: 123_450,
          currency: "CLP",
        },
      }),
    ]);
  });

  it.each([
    ["PAYMENT", "TransactionPosted", ["amountMinor", "currency", "transactionId"]],
    ["REVERSAL", "ReversalRequested", ["amountMinor", "currency", "reason", "transactionId"]],
    ["SETTLEMENT", "SettlementRequested", ["businessDate", "settlementId"]],
  ] as const)("tells of a %s as %s", async (kind, type, fields) => {
    await write(transaction("key-0001", { kind }));
    const { rows } = await postgres.pool.query<{ event_type: string; detail: object }>(
      "SELECT * FROM outbox",
    );
    expect(rows[0]!.event_type).toBe(type);
    const common = ["homeBucket", "idempotencyKey", "merchantAccount", "occurredAt"];
    expect(Object.keys(rows[0]!.detail).sort()).toEqual([...common, ...fields].sort());
  });

  it("writes the same key once, in one batch and in the next", async () => {
    await write(transaction("key-0001"), transaction("key-0001"));
    expect(await write(transaction("key-0001"), transaction("key-0002"))).toEqual({
      posted: 1,
      conflicting: [],
    });
    expect([await count("transactions"), await count("outbox")]).toEqual([2, 2]);
  });

  it("tells of a key that stands for another payment already, and changes nothing", async () => {
    await write(transaction("key-0001"));
    const other = transaction("key-0001", { amount: "9.99" });
    expect(await write(other)).toEqual({ posted: 0, conflicting: [other.id] });
    const { rows } = await postgres.pool.query("SELECT amount FROM transactions");
    expect(rows).toEqual([{ amount: "1234.50" }]);
  });

  it("tells of a key that stands for two payments of one batch", async () => {
    const [one, other] = [transaction("key-0001"), transaction("key-0001", { currency: "USD" })];
    expect(await write(one, other)).toEqual({ posted: 1, conflicting: [other.id] });
  });

  it("keeps neither the transaction nor its event if the database's transaction is given up", async () => {
    const cut = inTransaction(postgres.pool, async (connection) => {
      await writeTransactions(connection, [transaction("key-0001")]);
      throw new Error("cut off");
    });
    await expect(cut).rejects.toThrow("cut off");
    expect([await count("transactions"), await count("outbox")]).toEqual([0, 0]);
  });

  it("keeps the order of an account in its outbox", async () => {
    const keys = ["key-0009", "key-0001", "key-0005"];
    await write(...keys.map((key) => transaction(key)));
    const { rows } = await postgres.pool.query("SELECT event_id FROM outbox ORDER BY position");
    expect(rows).toEqual(keys.map((key) => ({ event_id: transactionId("merchant-1", key) })));
  });

  it("makes one row of the same key from two processes at once", async () => {
    const program = bundle("__tests__/fixtures/ledger-writer.ts", folder, "writer");
    const keys = 300;
    const writers = [0, 1].map(() =>
      spawn(process.execPath, [program, postgres.host, String(keys)], {
        stdio: ["pipe", "pipe", "inherit"],
      }),
    );
    const lines = writers.map(async ({ stdout }) => {
      let text = "";
      for await (const part of stdout!) text += String(part);
      return text.split("\n");
    });
    // Both wait for a line, so that they begin together.
    await Promise.all(writers.map(({ stdout }) => new Promise((ready) => stdout!.once("readable", ready))));
    for (const { stdin } of writers) stdin!.end("go\n");
    const posted = (await Promise.all(lines)).map(([, count]) => Number(count));
    expect(posted[0]! + posted[1]!).toBe(keys);
    expect([await count("transactions"), await count("outbox")]).toEqual([keys, keys]);
  }, 60_000);

  it("makes the second process wait for the first, and write nothing", async () => {
    const first = await postgres.pool.connect();
    await first.query("BEGIN");
    await writeTransactions(first as Queries, [transaction("key-0001")]);
    let settled = false;
    const second = write(transaction("key-0001")).finally(() => (settled = true));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(settled).toBe(false);
    await first.query("COMMIT");
    first.release();
    expect(await second).toEqual({ posted: 0, conflicting: [] });
    expect(await count("outbox")).toBe(1);
  });

  it("may do no more than its user is granted", async () => {
    const connection = await postgres.pool.connect();
    try {
      await connection.query("SET ROLE klap_ledger");
      await expect(connection.query("DELETE FROM transactions")).rejects.toThrow("permission denied");
      await expect(connection.query("UPDATE transactions SET amount = 1")).rejects.toThrow(
        "permission denied",
      );
      await expect(writeTransactions(connection as Queries, [transaction("key-0001")])).resolves.toEqual({
        posted: 1,
        conflicting: [],
      });
    } finally {
      await connection.query("RESET ROLE");
      connection.release();
    }
  });

  it("has migrations that can run again", async () => {
    for (const migration of migrations()) await postgres.pool.query(migration);
  });
});
