import type { Log } from "../common/log";
import { metricLine } from "../common/metric";

/** Records as Lambda hands them over, by topic and partition. What a record says is not read here. */
export interface KafkaRecords {
  readonly records: Readonly<
    Record<string, readonly { readonly topic: string; readonly partition: number; readonly offset: number }[]>
  >;
}

/** Metric of messages that no consumer could work on. */
export const DEAD_LETTERS = "DeadLetters";

/**
 * Says where each dead letter stands, so that it can be looked at and written again, and counts them for an alarm. What
 * is in it stays in Kafka.
 */
export function report(
  { records }: KafkaRecords,
  namespace: string,
  log: Log,
  write: (line: string) => void,
): void {
  const letters = Object.values(records).flat();
  for (const { topic, partition, offset } of letters)
    log("error", "dead letter", { topic, partition, offset: String(offset) });
  write(metricLine(namespace, "dead-letters", DEAD_LETTERS, letters.length));
}
