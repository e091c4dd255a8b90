import type { Topic } from "./kafka-contract";

const MILLISECONDS_PER_HOUR = 3_600_000;

/**
 * Kafka's own settings of a topic, in the words of both vendors. How many copies confirm a write each vendor settles in
 * its own way.
 */
export function topicConfig({ cleanup, maxMessageBytes }: Topic): Readonly<Record<string, string>> {
  return {
    "cleanup.policy": cleanup.policy,
    "max.message.bytes": String(maxMessageBytes),
    ...(cleanup.policy === "delete" && {
      "retention.ms": String(cleanup.retentionHours * MILLISECONDS_PER_HOUR),
    }),
  };
}
