import { contractProblems } from "../../../../modules/kafka/contract/contract-problems";
import type { KafkaContract, Topic } from "../../../../modules/kafka/contract/kafka-contract";
import { CONTRACT, REGIONS, TOPIC } from "../../../fixtures/kafka";

const lines = (contract: KafkaContract, regions = REGIONS): string[] =>
  contractProblems(contract, regions).map(({ field, rule }) => `${field} must be ${rule}`);
const withTopic = (change: Partial<Record<keyof Topic, unknown>>): KafkaContract => ({
  ...CONTRACT,
  topics: { ...CONTRACT.topics, orders: { ...TOPIC, ...change } as Topic },
});
const withPrincipal = (change: object): KafkaContract => ({
  ...CONTRACT,
  principals: { ledger: { ...CONTRACT.principals.ledger!, ...change } },
});

describe("contractProblems", () => {
  it("finds nothing in a right contract", () => {
    expect(lines(CONTRACT)).toEqual([]);
  });

  it("wants a partition for each consumer", () => {
    expect(lines(withTopic({ partitions: 5 }))).toEqual([
      "topics.orders.partitions must be at least 6, one for each consumer of ledger",
    ]);
  });

  it("knows the compatibility modes", () => {
    const schema = { format: "AVRO", definition: "{}", compatibility: "SIDEWAYS" };
    expect(lines(withTopic({ schema }))).toEqual([
      "topics.orders.schema.compatibility must be one of BACKWARD, BACKWARD_TRANSITIVE, FORWARD, FORWARD_TRANSITIVE, FULL, FULL_TRANSITIVE, NONE",
    ]);
  });

  it("wants a schema in the words of its format", () => {
    const schema = { format: "AVRO", definition: "record", compatibility: "FULL" };
    expect(lines(withTopic({ schema }))).toEqual([
      "topics.orders.schema.definition must be a schema in JSON, as AVRO is written",
    ]);
  });

  it("archives only what has a schema", () => {
    expect(lines(withTopic({ schema: { noSchema: "why not" } }))).toEqual([
      "topics.orders.archived must be false, since the archive reads messages by their schema",
    ]);
  });

  it("lets nobody write to a mirror", () => {
    expect(lines(withPrincipal({ writes: { orders: { of: "every-region" } } }))).toEqual([
      "principals.ledger.writes.orders.of must be own-region, since other regions' orders is a mirror, which takes no writes",
    ]);
  });

  it("gives a right once", () => {
    const reads = {
      orders: { of: "own-region", consumers: 1 },
      "ord*": { of: "every-region", consumers: 1 },
    };
    expect(lines(withPrincipal({ reads }))).toEqual([
      "principals.ledger.reads.orders must be given once: ord* already covers it",
    ]);
  });

  it("lets rights meet that are about other regions' topics", () => {
    const reads = {
      orders: { of: "own-region", consumers: 1 },
      "ord*": { of: "other-regions", consumers: 1 },
    };
    expect(lines(withPrincipal({ reads }))).toEqual([]);
  });

  it("knows every topic that a principal names", () => {
    expect(lines(withPrincipal({ writes: { parcels: { of: "own-region" } } }))).toEqual([
      "principals.ledger.writes.parcels must be a topic of the contract, or the beginning of one with a * behind it",
    ]);
  });

  it("wants quotas that Confluent takes", () => {
    const quota = { ingressBytesPerSecond: 10, egressBytesPerSecond: 1_000_000 };
    expect(lines(withPrincipal({ quota }))).toEqual([
      `principals.ledger.quota.ingressBytesPerSecond must be a whole number from 1000000 to ${Number.MAX_SAFE_INTEGER}`,
    ]);
  });

  it("wants a recovery mode that the regions can have", () => {
    expect(lines(CONTRACT, ["sa-east-1"])).toEqual([
      "recovery.mode must be one of single-region, since Kafka runs in sa-east-1",
    ]);
    expect(lines({ ...CONTRACT, recovery: { mode: "active-passive", activeRegion: "eu-west-1" } })).toEqual([
      "recovery.activeRegion must be one of sa-east-1, us-east-1",
    ]);
  });

  it("lists every mistake at once", () => {
    const bad = withTopic({
      partitions: 0,
      maxMessageBytes: 1,
      cleanup: { policy: "delete", retentionHours: 0 },
    });
    expect(lines(bad)).toEqual([
      "topics.orders.partitions must be a whole number from 1 to 1000",
      "topics.orders.cleanup.retentionHours must be a whole number from 1 to 8760",
      "topics.orders.maxMessageBytes must be a whole number from 1024 to 8388608",
      "topics.orders.partitions must be at least 6, one for each consumer of ledger",
    ]);
  });
});
