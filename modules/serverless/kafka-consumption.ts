import { integerProblems, type FieldProblem } from "../core/problems";

/** How a function takes the records of a topic. */
export interface KafkaConsumption {
  readonly pollers: KafkaPollers;
  /** Records of one call at most, and how long Lambda waits for so many. */
  readonly batch: { readonly size: number; readonly windowSeconds: number };
  /** Where a group begins that has no offset yet: with the oldest record, or with the next one. */
  readonly startAt: "TRIM_HORIZON" | "LATEST";
  /** Patterns of which a record must match one, as JSON; others are passed over. @default every record */
  readonly filters?: readonly string[];
  /**
   * Where records go that the function cannot work on: the function's queue gets their place in the topic, a bucket
   * the records themselves.
   */
  readonly failures: "queue" | { readonly bucketArn: string };
}

/**
 * Who reads the topic. `provisioned` pollers are there before records come, are paid for by the hour, and know limits
 * of retries. `on-demand` ones come when records do, within minutes, and try a failed batch until its records expire.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/kafka-retry-configurations.html
 */
export type KafkaPollers =
  | {
      readonly mode: "provisioned";
      readonly min: number;
      readonly max: number;
      readonly retries: KafkaRetries;
    }
  | { readonly mode: "on-demand"; readonly reason: string };

export interface KafkaRetries {
  /** How often a failed batch is tried again, 0 to 10,000. */
  readonly attempts: number;
  /** Seconds after which a record is too old to be tried, 60 to 604,800. */
  readonly maxAgeSeconds: number;
  /** Whether a failed batch is halved, until the records that fail stand alone. */
  readonly splitBatch: boolean;
  /** Whether the function says itself which records of a batch failed. */
  readonly partialBatch: boolean;
}

const MAX_FILTERS = 5;
const MAX_PATTERN = 4_096;

/** Everything that Lambda does not take. `privately`: the brokers are in our networks only. */
export function kafkaSourceProblems(
  field: string,
  { pollers, batch, filters = [] }: KafkaConsumption,
  privately: boolean,
): FieldProblem[] {
  const at = (name: string): string => (field === "" ? name : `${field}.${name}`);
  return [
    ...integerProblems(at("batch.size"), batch.size, 1, 10_000),
    ...integerProblems(at("batch.windowSeconds"), batch.windowSeconds, 0, 300),
    ...pollerProblems(at("pollers"), pollers, privately),
    ...(filters.length > MAX_FILTERS
      ? [{ field: at("filters"), rule: `at most ${MAX_FILTERS} patterns`, value: filters.length }]
      : []),
    ...filters.flatMap((pattern, index) =>
      pattern.length <= MAX_PATTERN && isObject(pattern)
        ? []
        : [
            {
              field: at(`filters.${index}`),
              rule: `an object in JSON of at most ${MAX_PATTERN} characters`,
              value: pattern,
            },
          ],
    ),
  ];
}

function pollerProblems(field: string, pollers: KafkaPollers, privately: boolean): FieldProblem[] {
  if (pollers.mode === "on-demand")
    return privately
      ? [
          {
            field: `${field}.mode`,
            // Those on demand call AWS from our network as Lambda itself, which the endpoints do not admit.
            rule: "provisioned, where Kafka is reached privately: endpoints admit the organization's callers only",
            value: pollers.mode,
          },
        ]
      : [];
  const { min, max, retries } = pollers;
  return [
    ...integerProblems(`${field}.min`, min, 1, 200),
    ...integerProblems(`${field}.max`, max, min, 2_000),
    ...integerProblems(`${field}.retries.attempts`, retries.attempts, 0, 10_000),
    ...integerProblems(`${field}.retries.maxAgeSeconds`, retries.maxAgeSeconds, 60, 604_800),
  ];
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
