import { EventEmitter, once } from "node:events";
import {
  Consumer,
  MessagesStreamFallbackModes,
  MessagesStreamModes,
  ProduceAcks,
  Producer,
  type Message,
  type MessagesStream,
} from "@platformatic/kafka";
import { kafkaOptions } from "../common/kafka-options";
import type { Variables } from "../common/variables";
import type { ConsumeOptions, Received } from "./consume";

/** Messages of one transaction of the database. */
const BATCH = 200;
const GROUP = "ledger.writer";
/**
 * Milliseconds of the consumers' group. A task that dies without a word keeps its partitions for a session; who comes meanwhile
 * waits for its answer until then, and in a rebalance for the slowest of all, so that a request has to last longer.
 */
const GROUP_TIMES = {
  sessionTimeout: 12_000,
  rebalanceTimeout: 20_000,
  requestTimeout: 30_000,
  timeout: 30_000,
};

/** Messages of Kafka for the ledger, the topic for what it cannot write, and how much waits. */
export interface KafkaSource extends Pick<ConsumeOptions, "next" | "setAside" | "commit"> {
  /** Messages that wait in all partitions, or nothing where offsets cannot be told. */
  readonly waiting: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** What the group gave this consumer when it last divided the partitions, from the offsets that were committed then. */
interface Share {
  readonly stream: MessagesStream<Buffer, Buffer, Buffer, Buffer>;
  /** Which division it was, counted by this consumer. */
  readonly division: number;
}

/**
 * Reads as a member of the group. Each time that the group divides its partitions anew the source begins again at what is
 * committed: nothing of an older division is committed any more, which could take back what the new owner of a partition
 * has told. Whatever fails, the heart's beat too, makes `next` throw: the client does not always recover by itself.
 * @param deadLetters topic for messages that cannot be written
 */
export async function kafkaSource(
  variables: Variables,
  topics: readonly string[],
  deadLetters: string,
  signal: AbortSignal,
): Promise<KafkaSource> {
  const consumer = new Consumer({ ...kafkaOptions(variables, "ledger"), ...GROUP_TIMES, groupId: GROUP });
  const producer = new Producer({
    ...kafkaOptions(variables, "ledger"),
    acks: ProduceAcks.ALL,
    idempotent: true,
    autocreateTopics: false,
  });
  const wakes = new EventEmitter();
  const wake = (): void => void wakes.emit("wake");
  let failure: Error | undefined;
  const fail = (error: Error): void => {
    failure ??= error;
    wake();
  };
  let divisions = 0;
  consumer.on("consumer:group:join", () => {
    divisions += 1;
    wake();
  });
  consumer.on("consumer:heartbeat:error", ({ error }) => fail(error));
  consumer.on("error", fail);
  let share = await opened();
  return {
    next: async () => {
      for (;;) {
        if (failure) throw failure;
        if (signal.aborted) return [];
        if (share.division !== divisions) {
          const { stream: former } = share;
          // The other way round the consumer would have no topic for a moment, and join the group once more for it.
          share = await opened();
          await former.close();
          continue;
        }
        const { stream } = share;
        const batch: Received[] = [];
        for (let one: Message | null; batch.length < BATCH && (one = stream.read() as Message | null);)
          batch.push(one);
        if (batch.length > 0) return batch;
        if (stream.destroyed || stream.readableEnded) throw new Error("the stream of messages has ended");
        await once(wakes, "wake", { signal }).catch((error: Error) => {
          if (error.name !== "AbortError") throw error;
        });
      }
    },
    setAside: async ({ value, topic, partition, offset }, reason) => {
      const origin = Buffer.from(`${topic}/${partition}/${offset}`);
      const headers = new Map([
        [Buffer.from("origin"), origin],
        [Buffer.from("reason"), Buffer.from(reason)],
      ]);
      await producer.send({
        messages: [{ topic: deadLetters, key: origin, value: value ?? Buffer.alloc(0), headers }],
      });
    },
    commit: async (last) => {
      // The group divides anew, or has: whoever has these partitions now reads these messages again.
      if (share.division !== divisions || !consumer.isActive()) return;
      await consumer.commit({
        offsets: last.map(({ topic, partition, offset }) => ({
          topic,
          partition,
          offset: offset + 1n,
          leaderEpoch: -1,
        })),
      });
    },
    waiting: () => waitingMessages(consumer, topics),
    close: async () => {
      await share.stream.close().catch(() => undefined);
      await closeClients();
    },
  };

  async function opened(): Promise<Share> {
    try {
      const stream = await consumer.consume({
        topics: [...topics],
        autocommit: false,
        mode: MessagesStreamModes.COMMITTED,
        fallbackMode: MessagesStreamFallbackModes.EARLIEST,
      });
      // A listener for as long as there is the stream: while it has none, it stops to fetch and never begins again.
      stream.on("readable", wake);
      const division = divisions;
      stream.on("error", (error) => {
        if (division === divisions) fail(error);
      });
      return { stream, division };
    } catch (error) {
      await closeClients();
      throw error;
    }
  }

  /** A client that cannot say good-bye has nobody left to say it to. */
  async function closeClients(): Promise<void> {
    await consumer.close().catch(() => undefined);
    await producer.close().catch(() => undefined);
  }
}

async function waitingMessages(consumer: Consumer, topics: readonly string[]): Promise<number> {
  const ends = await consumer.listOffsets({ topics: [...topics] });
  const wanted = [...ends].map(([topic, partitions]) => ({
    topic,
    partitions: partitions.map((_, at) => at),
  }));
  const done = await consumer.listCommittedOffsets({ topics: wanted });
  let waiting = 0n;
  for (const [topic, partitions] of ends)
    partitions.forEach((end, at) => {
      const committed = done.get(topic)?.[at] ?? -1n;
      waiting += end - (committed < 0n ? 0n : committed);
    });
  return Number(waiting);
}
