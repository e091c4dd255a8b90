import type { RequestOptions } from "node:https";
import { connect } from "node:net";
import { connect as connectTls } from "node:tls";
import { selfSigned } from "../../../services/common/certificate";
import { BUCKETS } from "../../../services/common/home-region";
import type { LogFields } from "../../../services/common/log";
import { transactionId, type Transaction } from "../../../services/common/transaction";
import { merchantsOf } from "../../../services/ingest/merchants";
import { IngestServer } from "../../../services/ingest/ingest-server";
import { callIngest, type Answer } from "../../fixtures/call-ingest";
import { merchantVariables, testMerchant } from "../../fixtures/merchant";

const BODY = { merchantAccount: "merchant-1", kind: "PAYMENT", amount: "12.5", currency: "CLP", payload: {} };
const ID = transactionId("merchant-1", "key-00001");

const shop = testMerchant("shop", ["merchant-1"]);
const bank = testMerchant("bank", ["bank-*"]);

describe("the ingest", () => {
  const certificate = selfSigned("ingest");
  const appended: Transaction[] = [];
  const lines: [string, LogFields | undefined][] = [];
  let append = (transaction: Transaction): Promise<void> => {
    appended.push(transaction);
    return Promise.resolve();
  };
  const homes: string[] = Array.from({ length: BUCKETS }, () => "sa-east-1");
  let connected = true;
  let deep: Record<string, boolean> = {};
  let server: IngestServer;
  beforeEach(async () => {
    appended.length = lines.length = 0;
    append = (transaction) => Promise.resolve(void appended.push(transaction));
    homes.fill("sa-east-1");
    connected = true;
    deep = { broker: true, registry: true };
    server = new IngestServer({
      certificate,
      region: "sa-east-1",
      homes,
      merchants: merchantsOf(merchantVariables({ shop, bank })),
      addressOf: (region) => `https://api-${region}.klap.example`,
      append: (transaction) => append(transaction),
      connected: () => connected,
      deepHealth: () => Promise.resolve(deep),
      log: (_level, event, fields) => void lines.push([event, fields]),
    });
    await server.open({ api: 0, health: 0, partners: 0 });
  });
  afterEach(() => server.close());

  const call = (options: RequestOptions = {}, body: string = JSON.stringify(BODY)): Promise<Answer> =>
    callIngest(
      {
        port: server.ports().api,
        ca: certificate.cert,
        headers: shop.headers("key-00001", body),
        ...options,
      },
      body,
    );

  it("answers 202 after the broker has the message, by a key that means the same again", async () => {
    const answers = [await call(), await call()];
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [202, { transactionId: ID }],
      [202, { transactionId: ID }],
    ]);
    expect(appended[0]).toMatchObject({ id: ID, merchantAccount: "merchant-1", amount: "12.50" });
  });

  it("does not answer before the broker does, and says so if it never does", async () => {
    append = () => Promise.reject(new Error("no leader"));
    expect(await call()).toMatchObject({
      status: 503,
      body: { transactionId: ID, error: "not acknowledged, repeat it under the same key" },
      headers: { "retry-after": "1" },
    });
  });

  it("sends whoever is at home elsewhere there, with the same method and body", async () => {
    homes.fill("us-east-1");
    expect(await call()).toMatchObject({
      status: 307,
      headers: { location: "https://api-us-east-1.klap.example/transactions" },
    });
    expect(appended).toEqual([]);
  });

  it.each<[number, string, RequestOptions, string]>([
    [404, "there is only /transactions here", { path: "/" }, ""],
    [405, "use POST", { method: "PUT" }, ""],
    [415, "content-type must be application/json", { headers: { "idempotency-key": "key-00001" } }, ""],
    [413, "the body is too long", {}, "x".repeat(32_769)],
    [400, "the body must be JSON", {}, "{"],
    [400, "currency must be three capital letters", {}, JSON.stringify({ ...BODY, currency: "clp" })],
    [
      400,
      "the body must have exactly merchantAccount, kind, amount, currency, payload",
      {},
      JSON.stringify({ ...BODY, card: 1 }),
    ],
    [
      422,
      "the body must not hold a card number",
      {},
      JSON.stringify({ ...BODY, payload: { note: "4111 1111 1111 1111" } }),
    ],
  ])("answers %i: %s", async (status, error, options, body) => {
    expect(await call(options, body)).toMatchObject({ status, body: { error } });
    expect(appended).toEqual([]);
  });

  it("wants an idempotency key", async () => {
    const { status, body } = await call({ headers: shop.headers("key", JSON.stringify(BODY)) });
    expect([status, body.error]).toEqual([
      400,
      "header Idempotency-Key must be 8 to 64 letters, digits, dots, colons, hyphens and underscores",
    ]);
  });

  it("takes nothing that nobody signed, or somebody else's key would have to", async () => {
    const text = JSON.stringify(BODY);
    const unsigned = { "content-type": "application/json", "idempotency-key": "key-00001" };
    const ofAnother = { ...bank.headers("key-00001", text), "klap-key": "shop/2026-11" };
    const changed = shop.headers("key-00001", JSON.stringify({ ...BODY, amount: "1.00" }));
    for (const headers of [unsigned, ofAnother, changed])
      expect(await call({ headers })).toMatchObject({
        status: 401,
        body: { error: "the request must be signed by a key that is known" },
      });
    expect(appended).toEqual([]);
  });

  it("takes no payment of an account that is another merchant's, nor says where it is at home", async () => {
    homes.fill("us-east-1");
    expect(await call({ headers: bank.headers("key-00001", JSON.stringify(BODY)) })).toMatchObject({
      status: 403,
      body: { error: "merchantAccount must be an account of whoever signed" },
    });
    expect(appended).toEqual([]);
  });

  it("logs no field of a message", async () => {
    await call({}, JSON.stringify({ ...BODY, payload: { name: "canary-value" } }));
    const text = JSON.stringify(lines);
    expect(text).toContain(ID);
    for (const secret of ["merchant-1", "12.5", "canary-value"]) expect(text).not.toContain(secret);
  });

  it("is healthy until it is told to end, and answers meanwhile", async () => {
    const health = { port: server.ports().health, path: "/health", method: "GET" };
    expect((await call(health)).status).toBe(200);
    server.beginToEnd();
    expect((await call(health)).status).toBe(503);
    expect(await call()).toMatchObject({ status: 202, headers: { connection: "close" } });
  });

  it("tells of its own health where requests come in: the process and its connection", async () => {
    const health = { path: "/health", method: "GET" };
    expect(await call(health, "")).toMatchObject({ status: 200, body: { ready: true } });
    connected = false;
    expect(await call(health, "")).toMatchObject({ status: 503, body: { ready: false } });
    connected = true;
    server.beginToEnd();
    expect((await call(health, "")).status).toBe(503);
  });

  it("tells there of what it calls as well, and of no error's text", async () => {
    const health = { path: "/health/deep", method: "GET" };
    expect(await call(health, "")).toMatchObject({ status: 200, body: { ready: true } });
    deep = { broker: true, registry: false };
    const { status, body } = await call(health, "");
    expect([status, body]).toEqual([503, { ready: false, broker: true, registry: false }]);
  });

  it("writes down only those questions after its health that it answers badly", async () => {
    await call({ path: "/health", method: "GET" }, "");
    expect(lines).toEqual([]);
    connected = false;
    await call({ path: "/health", method: "GET" }, "");
    expect(lines.map(([event]) => event)).toEqual(["answered"]);
  });

  it("finishes what is under way before it is closed", async () => {
    let acknowledge = (): void => undefined;
    append = () => new Promise<void>((resolve) => (acknowledge = resolve));
    const answer = call();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const closing = server.close();
    acknowledge();
    expect((await answer).status).toBe(202);
    await closing;
    await server.open({ api: 0, health: 0, partners: 0 });
  });

  it("takes partners' connections behind the header that names their endpoint", async () => {
    const name = Buffer.from("\u0001vpce-0123456789abcdef0");
    const field = Buffer.concat([Buffer.from([0xea, 0, name.length]), name]);
    const header = Buffer.concat([
      Buffer.from("0d0a0d0a000d0a515549540a2111", "hex"),
      Buffer.from([0, 12 + field.length]),
      Buffer.alloc(12),
      field,
    ]);
    const socket = connect(server.ports().partners);
    // In two pieces, as networks may have it.
    socket.write(header.subarray(0, 9));
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.write(header.subarray(9));
    const createConnection = () => connectTls({ socket, rejectUnauthorized: false });
    expect((await call({ createConnection, agent: undefined })).status).toBe(202);
  });

  it("ends a connection at the partners' port that begins otherwise", async () => {
    const socket = connect(server.ports().partners);
    socket.write("GET / HTTP/1.1\r\n\r\n");
    await new Promise((resolve) => socket.once("close", resolve));
  });
});
