import * as z from "zod/mini";

/** Records as Lambda gets them from Kafka: by topic and partition, with headers as lists of bytes. */
const EVENT = z.object({
  records: z.record(
    z.string(),
    z.array(z.object({ headers: z.array(z.record(z.string(), z.array(z.int()))) })),
  ),
});

/** A message that was set aside: where it stood, and why. What it holds is nobody's to log. */
export interface Letter {
  readonly origin: string;
  readonly reason: string;
}

/**
 * @throws Error if the event does not come from Kafka
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-kafka-process.html
 */
export function lettersOf(event: unknown): Letter[] {
  const { records } = z.parse(EVENT, event);
  return Object.values(records)
    .flat()
    .map(({ headers }) => {
      const texts = Object.fromEntries(
        headers
          .flatMap((header) => Object.entries(header))
          .map(([name, bytes]) => [name, Buffer.from(bytes).toString("utf8")]),
      );
      return { origin: texts.origin ?? "unknown", reason: texts.reason ?? "unknown" };
    });
}
