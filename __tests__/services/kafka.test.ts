import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { choices } from "../../environments/sandbox/choices";
import type { Variables } from "../../services/common/variables";
import { startKafka, type KafkaBroker } from "../fixtures/kafka-broker";
import { applyContract, messagesDone, messagesIn } from "../fixtures/kafka-platform";
import { startRegistry, type KafkaRegistry } from "../fixtures/kafka-registry";
import { LineProcess, publishedForm } from "../fixtures/line-process";
import { merchantVariables, testMerchant } from "../fixtures/merchant";
import { startPostgres, type Postgres } from "../fixtures/postgres";

// For a machine that is busy with all other tests; alone the slowest case takes twenty seconds.
jest.setTimeout(300_000);

const REGION = "sa-east-1";
const TOPIC = `${REGION}.transactions`;
const PAYMENT = { kind: "PAYMENT", amount: "1.00", currency: "CLP", payload: {} };
const GROUP = "ledger.writer";
const { contract } = choices.kafka;
const shop = testMerchant("shop", ["merchant-*"]);
const { partitions, schema } = contract.topics.transactions!;

describe("ingest and ledger on a real Kafka", () => {
  const folder = mkdtempSync(join(tmpdir(), "klap-on-kafka-"));
  let [kafka, postgres, registry, ingest] = [] as unknown as [
    KafkaBroker,
    Postgres,
    KafkaRegistry,
    LineProcess,
  ];
  let port = 0;
  let ledgerProgram = "";
  const running: LineProcess[] = [];

  beforeAll(async () => {
    kafka = await startKafka(["ingest", "ledger"]);
    postgres = await startPostgres();
    registry = await startRegistry("definition" in schema ? schema.definition : "");
    await applyContract(kafka, contract, REGION);
    ledgerProgram = await publishedForm("__tests__/fixtures/kafka-ledger.ts", folder, "ledger");
    const program = await publishedForm("__tests__/fixtures/kafka-ingest.ts", folder, "ingest");
    ingest = new LineProcess(program, variables("ingest", "PLAIN"));
    port = Number(await ingest.line());
  });
  afterAll(async () => {
    await Promise.all([...running, ingest].map((process) => process?.end("SIGKILL")));
    await kafka?.stop();
    await postgres?.stop();
    await registry?.stop();
    rmSync(folder, { recursive: true });
  });

  /** What ECS would start a program with. The vendors' ways to sign in are both there: one for each program. */
  const variables = (user: string, mechanism: "PLAIN" | "SCRAM-SHA-512"): Variables => ({
    ...kafka.variables(user, mechanism),
    ...registry.variables,
    ...merchantVariables({ shop }),
    AWS_REGION: REGION,
  });
  const ledger = async (more: Variables = {}): Promise<LineProcess> => {
    const started = new LineProcess(ledgerProgram, {
      ...variables("ledger", "SCRAM-SHA-512"),
      DATABASE_HOST: postgres.host,
      ...more,
    });
    running.push(started);
    expect(await started.line()).toBe("ready");
    return started;
  };
  const pay = (merchantAccount: string, key: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify({ ...PAYMENT, merchantAccount });
      const headers = shop.headers(key, body);
      const to = { port, method: "POST", path: "/transactions", headers, rejectUnauthorized: false };
      const sent = request({ ...to, agent: false }, (response) => {
        response.resume();
        response.once("end", () => resolve(response.statusCode!));
      });
      sent.once("error", reject);
      sent.end(body);
    });
  const rows = async (): Promise<number> => {
    const { rows: found } = await postgres.pool.query<{ n: number }>(
      "SELECT count(*)::int AS n FROM transactions JOIN outbox ON event_id = transaction_id",
    );
    return found[0]!.n;
  };
  const messages = (): Promise<number> => messagesIn(kafka, TOPIC, partitions);
  /** Waits until the group has told Kafka that it is done with all that there is. */
  const allDone = async (): Promise<void> => {
    const there = await messages();
    while ((await messagesDone(kafka, GROUP, TOPIC)) < there) await sleep(100);
  };

  it("takes a message once the broker has it, and the same key again as another message", async () => {
    expect([await pay("merchant-1", "key-00001"), await pay("merchant-1", "key-00001")]).toEqual([202, 202]);
    expect(await messages()).toBe(2);
  });

  it("writes a key once that was sent twice, and once more though it died before Kafka knew", async () => {
    const dying = await ledger({ LEDGER_DIES: "yes" });
    expect(await dying.line()).toBe("got 2 wrote 1");
    expect(await dying.end()).toBe("SIGKILL");
    expect(await messagesDone(kafka, GROUP, TOPIC)).toBe(0);
    const next = await ledger();
    expect(await next.line()).toBe("got 2 wrote 0");
    await allDone();
    await next.end("SIGTERM");
    expect(await rows()).toBe(1);
  });

  it("divides partitions between two consumers that come and go, and every key is written once", async () => {
    const [first, before] = [await ledger(), await rows()];
    const accounts = Array.from({ length: 40 }, (_, at) => `merchant-${at}`);
    const payAll = (round: number): Promise<number[]> =>
      Promise.all(accounts.map((account) => pay(account, `round-${round}-0001`)));
    const answers = [await payAll(0)];
    const second = await ledger();
    answers.push(await payAll(1), await payAll(1));
    const lines = collect(second);
    await allDone();
    await first.end("SIGTERM");
    answers.push(await payAll(2));
    await allDone();
    await second.end("SIGTERM");
    expect(answers.flat().filter((status) => status !== 202)).toEqual([]);
    expect(await rows()).toBe(before + 3 * accounts.length);
    expect((await lines).some((line) => /wrote [1-9]/.test(line))).toBe(true);
  });

  it("takes nothing while the broker is away, and goes on by itself once it is back, as the ledger does", async () => {
    const [reader, before, written] = [await ledger(), await messages(), await rows()];
    await kafka.kill();
    expect(await pay("merchant-3", "key-00003")).toBe(503);
    await kafka.start();
    expect(await messages()).toBe(before);
    while ((await pay("merchant-3", "key-00003")) !== 202) await sleep(200);
    expect(await messages()).toBeGreaterThan(before);
    await allDone();
    expect(await rows()).toBe(written + 1);
    await reader.end("SIGTERM");
  });

  it("does not let a program write what its principal may not write", async () => {
    const cannot = new LineProcess(join(folder, "ingest.mjs"), variables("ledger", "SCRAM-SHA-512"));
    running.push(cannot);
    port = Number(await cannot.line());
    const before = await messages();
    expect(await pay("merchant-4", "key-00004")).toBe(503);
    expect(await cannot.line()).toMatch(/AUTHORIZATION|not authorized/i);
    expect(await messages()).toBe(before);
  });
});

/** All lines of a process until it ends. */
async function collect(process: LineProcess): Promise<string[]> {
  const lines: string[] = [];
  for (;;)
    try {
      lines.push(await process.line());
    } catch {
      return lines;
    }
}
