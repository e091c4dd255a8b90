import type { Queries } from "../../../services/common/database";
import { transactionId } from "../../../services/common/transaction";
import { collect } from "../../../services/settlement/collect";
import { counterparty, CounterpartyUnavailable } from "../../../services/settlement/counterparty";
import { reconcile } from "../../../services/settlement/reconcile";
import { record } from "../../../services/settlement/record";
import { reverse } from "../../../services/settlement/reverse";
import { submit } from "../../../services/settlement/submit";
import { startPostgres, type Postgres } from "../../fixtures/postgres";

const DAY = { settlementDate: "2026-11-23" };
const COLLECTING = { ...DAY, maxPages: 70 };

describe("a day's settlement on PostgreSQL", () => {
  let postgres: Postgres;
  let database: Queries;
  beforeAll(async () => {
    postgres = await startPostgres();
    database = postgres.pool as Queries;
  }, 60_000);
  afterAll(() => postgres.stop());

  const post = (key: string, merchant: string, kind: string, amount: string, at: string) =>
    postgres.pool.query(
      `INSERT INTO transactions (transaction_id, merchant_account, kind, amount, currency, payload, content_hash,
         received_at, posted_at) VALUES ($1, $2, $3, $4, 'CLP', '', sha256(''), now(), $5)`,
      [transactionId(merchant, key), merchant, kind, amount, at],
    );

  it("collects, submits, records and reconciles, and each of it can run again", async () => {
    // Midnight in Santiago is three in the morning by UTC in November.
    await post("a", "m1", "PAYMENT", "100.00", "2026-11-23T03:00:00Z");
    await post("b", "m1", "REVERSAL", "30.50", "2026-11-24T02:59:59Z");
    await post("c", "m2", "PAYMENT", "7.00", "2026-11-23T12:00:00Z");
    await post("d", "m2", "PAYMENT", "9.00", "2026-11-24T03:00:00Z");
    await post("e", "klap-canary-0", "PAYMENT", "1.00", "2026-11-23T12:00:00Z");
    const collected = await collect(database, COLLECTING);
    expect(await collect(database, COLLECTING)).toEqual(collected);
    expect(collected.pages).toEqual([{ ...DAY, batchIds: [expect.any(String), expect.any(String)] }]);

    const sent: Record<string, unknown>[] = [];
    const page = await submit(
      database,
      (path, key, body) => {
        sent.push({ path, key, ...body });
        return Promise.resolve(
          "merchantAccount" in body && body.merchantAccount === "m2" ? { reason: "no" } : { reference: "R1" },
        );
      },
      collected.pages[0],
    );
    expect(sent.map(({ path, merchantAccount, amount }) => [path, merchantAccount, amount]).sort()).toEqual([
      ["/settlements", "m1", "69.50"],
      ["/settlements", "m2", "7.00"],
    ]);
    expect(sent.every(({ key, batchId }) => key === batchId)).toBe(true);

    expect(await record(database, page)).toEqual({ ...DAY, recorded: 1, rejected: 1 });
    expect(await record(database, page)).toEqual({ ...DAY, recorded: 0, rejected: 0 });
    expect((await collect(database, COLLECTING)).pages).toEqual([]);
    expect(await reconcile(database, DAY)).toEqual({
      ...DAY,
      count: 1,
      differences: [{ merchantAccount: "m2", currency: "CLP", posted: "7.00", settled: "0" }],
    });
  });

  it("names no more pages than the workflow takes, and says how much is left", async () => {
    const other = { settlementDate: "2026-10-05" };
    for (let merchant = 1; merchant <= 201; merchant += 1)
      await post("many", `many-${merchant}`, "PAYMENT", "1.00", "2026-10-05T15:00:00Z");
    const first = await collect(database, { ...other, maxPages: 2 });
    expect([first.pages.map(({ batchIds }) => batchIds.length), first.left]).toEqual([[100, 100], 1]);
    const rejected = first.pages.flatMap(({ batchIds }) =>
      batchIds.map((batchId) => ({ batchId, reason: "no" })),
    );
    await record(database, { ...other, submitted: [], rejected });
    const rest = await collect(database, { ...other, maxPages: 2 });
    expect([rest.pages.map(({ batchIds }) => batchIds.length), rest.left]).toEqual([[1], 0]);
    await expect(collect(database, other)).rejects.toThrow("maxPages");
  });

  it("lets each task do only its own", async () => {
    const connection = await postgres.pool.connect();
    try {
      await connection.query("SET ROLE klap_settlement_collect");
      await collect(connection as Queries, COLLECTING);
      await connection.query("SET ROLE klap_settlement_submit");
      await expect(collect(connection as Queries, COLLECTING)).rejects.toThrow("permission denied");
      await connection.query("SET ROLE klap_reconciliation");
      await reconcile(connection as Queries, DAY);
    } finally {
      await connection.query("RESET ROLE");
      connection.release();
    }
  });

  it("tells the other side of a reversal under its own id, and knows no other", async () => {
    const id = transactionId("m1", "b");
    const keys: string[] = [];
    const answer = await reverse(
      database,
      (_path, key) => {
        keys.push(key);
        return Promise.resolve({ reference: "R2" });
      },
      { transactionId: id },
    );
    expect([answer, keys]).toEqual([{ transactionId: id, status: "SUBMITTED", reference: "R2" }, [id]]);
    const payment = { transactionId: transactionId("m1", "a") };
    await expect(reverse(database, () => Promise.reject(new Error("never")), payment)).rejects.toThrow(
      `the ledger has no reversal ${payment.transactionId}`,
    );
  });
});

describe("the other side of settlements", () => {
  const answering = (status: number, body: unknown) =>
    counterparty("https://bank.example", () => Promise.resolve(Response.json(body, { status })));

  it("has taken what it gives a reference for", async () => {
    expect(await answering(201, { reference: "R" })("/settlements", "k", {})).toEqual({ reference: "R" });
  });

  it("refuses for good by 4xx", async () => {
    expect(await answering(422, {})("/settlements", "k", {})).toEqual({ reason: "refused with status 422" });
  });

  it.each([401, 403, 408, 429, 500, 503])("is asked again after %i", async (status) => {
    await expect(answering(status, {})("/settlements", "k", {})).rejects.toThrow(CounterpartyUnavailable);
  });

  it("is asked again if it names no reference", async () => {
    await expect(answering(200, {})("/settlements", "k", {})).rejects.toThrow(
      "status 200 without a reference",
    );
  });

  it("is reached by https only", () => {
    expect(() => counterparty("http://bank.example")).toThrow("SETTLEMENT_URL must be an https address");
  });
});
