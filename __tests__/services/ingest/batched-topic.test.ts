import { BatchedTopic, type TopicMessage, type TopicProducer } from "../../../services/ingest/batched-topic";

const message = (key: string): TopicMessage => ({ key, value: Buffer.alloc(0), timestamp: 0n });

/** Topic whose sends are written down; a send of key `bad` fails. */
function topicOf(maxWaiting?: number): { topic: BatchedTopic; sends: string[][]; made: () => number } {
  const sends: string[][] = [];
  let made = 0;
  const connect = (): Promise<TopicProducer> => {
    made += 1;
    return Promise.resolve({
      send: async (messages) => {
        const keys = messages.map(({ key }) => key);
        sends.push(keys);
        await Promise.resolve();
        if (keys.includes("bad")) throw new Error("out of order");
      },
      check: () => Promise.resolve(),
      close: () => Promise.resolve(),
    });
  };
  return { topic: new BatchedTopic(connect, maxWaiting), sends, made: () => made };
}

describe("BatchedTopic", () => {
  it("sends what comes in together in one go, in order", async () => {
    const { topic, sends } = topicOf();
    await Promise.all(["a", "b", "c"].map((key) => topic.append(message(key))));
    expect(sends).toEqual([["a", "b", "c"]]);
  });

  it("replaces a producer whose send failed, and tells all who were in it", async () => {
    const { topic, made } = topicOf();
    const results = await Promise.allSettled(["a", "bad"].map((key) => topic.append(message(key))));
    expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    await topic.append(message("c"));
    expect(made()).toBe(2);
  });

  it("has no connection until it has a producer, and asking after it makes one", async () => {
    const { topic, made } = topicOf();
    expect([topic.connected(), topic.connected()]).toEqual([false, false]);
    await topic.check();
    expect([topic.connected(), made()]).toEqual([true, 1]);
    await topic.append(message("bad")).catch(() => undefined);
    expect(topic.connected()).toBe(false);
    await topic.open();
    expect([topic.connected(), made()]).toEqual([true, 2]);
  });

  it("fails to check where no broker is", async () => {
    const topic = new BatchedTopic(() => Promise.reject(new Error("nobody there")));
    await expect(topic.check()).rejects.toThrow("nobody there");
    expect(topic.connected()).toBe(false);
    await topic.close();
  });

  it("refuses at once what is more than may wait", async () => {
    const { topic } = topicOf(1);
    const first = topic.append(message("a"));
    await expect(topic.append(message("b"))).rejects.toThrow("too many messages wait for the broker");
    await first;
  });
});
