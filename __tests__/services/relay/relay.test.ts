import { endpointIdOf, eventBus } from "../../../services/relay/event-bus";
import type { OutboxEvent } from "../../../services/relay/outbox";
import { relayShard } from "../../../services/relay/relay";
import { sendInOrder } from "../../../services/relay/send-in-order";
import { startPostgres, type Postgres } from "../../fixtures/postgres";

const event = (position: number, merchantAccount: string): OutboxEvent => ({
  position: String(position),
  eventId: `event-${position}`,
  merchantAccount,
  eventType: "TransactionPosted",
  detail: { position },
});

describe("sendInOrder", () => {
  const put =
    (calls: string[][], refused: readonly string[] = []) =>
    (events: readonly OutboxEvent[]) => {
      calls.push(events.map(({ eventId }) => eventId));
      return Promise.resolve(events.map(({ eventId }) => !refused.includes(eventId)));
    };

  it("has one event of an account in a call, ten in all", async () => {
    const calls: string[][] = [];
    const many = Array.from({ length: 11 }, (_, at) => event(at + 3, `m${at}`));
    const sent = await sendInOrder([event(1, "m0"), event(2, "m0"), ...many.slice(1)], put(calls));
    expect(calls.map(({ length }) => length)).toEqual([10, 2]);
    expect(calls[0]).toContain("event-1");
    expect(calls[1]).toContain("event-2");
    expect(sent).toHaveLength(12);
  });

  it("sends nothing of an account after what the bus refused", async () => {
    const calls: string[][] = [];
    const events = [event(1, "m1"), event(2, "m1"), event(3, "m2")];
    const sent = await sendInOrder(events, put(calls, ["event-1"]));
    expect(sent.map(({ eventId }) => eventId)).toEqual(["event-3"]);
    expect(calls).toEqual([["event-1", "event-3"]]);
  });
});

describe("eventBus", () => {
  it("tells which events the bus has when it refuses some", async () => {
    const inputs: unknown[] = [];
    const lines: unknown[] = [];
    const bus = eventBus(
      (input) => {
        inputs.push(input);
        return Promise.resolve({
          FailedEntryCount: 1,
          Entries: [{ EventId: "1" }, { ErrorCode: "ThrottlingException" }],
        });
      },
      { busName: "klap-test-events", log: (...line) => void lines.push(line) },
    );
    expect(await bus([event(1, "m1"), event(2, "m2")])).toEqual([true, false]);
    expect(inputs).toEqual([
      {
        Entries: [1, 2].map((position) => ({
          EventBusName: "klap-test-events",
          Source: "klap.ledger",
          DetailType: "TransactionPosted",
          Detail: `{"position":${position}}`,
        })),
      },
    ]);
    expect(lines).toEqual([["warn", "the bus refused events", { failed: 1, reason: "ThrottlingException" }]]);
  });

  it("knows an endpoint by its address", () => {
    expect(endpointIdOf("https://abc.veo.endpoint.events.amazonaws.com")).toBe("abc.veo");
    expect(() => endpointIdOf("https://example")).toThrow(
      "KLAP_EVENT_ENDPOINT_URL must be an endpoint of EventBridge, got https://example",
    );
  });
});

describe("the outbox on PostgreSQL", () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
    await postgres.pool.query(
      `INSERT INTO outbox (event_id, merchant_account, shard, event_type, detail)
       SELECT 'event-' || n, 'm' || n % 2, 5, 'TransactionPosted', '{}' FROM generate_series(1, 4) n`,
    );
  }, 60_000);
  afterAll(() => postgres.stop());

  it("is carried by one relay at a time, and again from where the bus refused", async () => {
    const seen: string[] = [];
    const refusing = async (events: readonly OutboxEvent[]): Promise<boolean[]> => {
      // While this relay has the shard, no other gets it.
      expect(await relayShard(postgres.pool, 5, () => Promise.reject(new Error("never")))).toBe(0);
      return events.map(({ eventId }) => eventId !== "event-1");
    };
    expect(await relayShard(postgres.pool, 5, refusing)).toBe(2);
    const taking = (events: readonly OutboxEvent[]): Promise<boolean[]> => {
      seen.push(...events.map(({ eventId }) => eventId));
      return Promise.resolve(events.map(() => true));
    };
    expect(await relayShard(postgres.pool, 5, taking)).toBe(2);
    expect(seen).toEqual(["event-1", "event-3"]);
    expect(await relayShard(postgres.pool, 5, taking)).toBe(0);
  });
});
