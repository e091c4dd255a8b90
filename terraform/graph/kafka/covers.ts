import type { KafkaNames } from "./kafka";

/** Whether a pattern of names means a topic; undefined where the pattern is known only after apply. */
export function covers({ name, prefixed }: KafkaNames, topic: string): boolean | undefined {
  if (name.kind === "unknown") return undefined;
  if (name.kind === "absent" || typeof name.value !== "string") return false;
  return name.value === "*" || (prefixed ? topic.startsWith(name.value) : topic === name.value);
}
