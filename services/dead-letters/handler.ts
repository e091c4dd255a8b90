import { jsonLog } from "../common/log";
import { metricLine, metricNamespace } from "../common/metric";
import { required } from "../common/variables";
import { lettersOf } from "./letters";

const SERVICE = "dead-letters";
const log = jsonLog(SERVICE);
const namespace = metricNamespace(required(process.env, "KLAP_ENVIRONMENT"));

/** Entry of the function: tells of messages that no consumer could work on. They stay where they are, in Kafka. */
export async function handler(event: unknown): Promise<{ count: number }> {
  const letters = lettersOf(event);
  for (const { origin, reason } of letters)
    log("warn", "a message could not be worked on", { topic: origin, reason });
  process.stdout.write(metricLine(namespace, SERVICE, "DeadLetters", letters.length));
  return { count: letters.length };
}
