import { ProduceAcks, Producer, stringSerializer } from "@platformatic/kafka";
import { kafkaOptions } from "../common/kafka-options";
import type { Variables } from "../common/variables";
import type { TopicProducer } from "./batched-topic";

/**
 * Producer of one topic that has each message on all replicas in sync before it settles, and writes a message that it
 * repeats itself only once.
 */
export async function kafkaTopic(variables: Variables, topic: string): Promise<TopicProducer> {
  const producer = new Producer<string, Buffer, Buffer, Buffer>({
    ...kafkaOptions(variables, "ingest"),
    acks: ProduceAcks.ALL,
    idempotent: true,
    autocreateTopics: false,
    serializers: { key: stringSerializer },
  });
  try {
    // Reaches a broker now, and asks whether the topic is there.
    await producer.metadata({ topics: [topic] });
  } catch (error) {
    await producer.close();
    throw error;
  }
  return {
    send: async (messages) => {
      await producer.send({ messages: messages.map((message) => ({ ...message, topic })) });
    },
    check: async () => {
      await producer.metadata({ topics: [topic], forceUpdate: true });
    },
    close: () => producer.close(),
  };
}
