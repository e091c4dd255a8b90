/**
 * What the applications of an environment may count on in Kafka, whichever vendor runs it: the same in every
 * region. Adapters turn it into a vendor's resources.
 */
export interface KafkaContract {
  /** By the topic's own name; in Kafka the home region stands before it: `sa-east-1.transactions`. */
  readonly topics: Readonly<Record<string, Topic>>;
  /** Applications, each with credentials of its own. */
  readonly principals: Readonly<Record<string, Principal>>;
  readonly recovery: Recovery;
}

/** How regions stand in for each other. */
export type Recovery =
  /** Every region writes its own topics and has mirrors of the others'. */
  | { readonly mode: "active-active" }
  /** One region writes; the others have mirrors and no mirrored topics of their own. */
  | { readonly mode: "active-passive"; readonly activeRegion: string }
  /** There is one region, and nothing is mirrored. */
  | { readonly mode: "single-region" };

export interface Topic {
  /** Final: with another number a merchant account's messages would change partition, and lose their order. */
  readonly partitions: number;
  readonly cleanup: Cleanup;
  /** Longest message in bytes, 1,024 to 8,388,608. */
  readonly maxMessageBytes: number;
  readonly schema: TopicSchema | { readonly noSchema: string };
  /** Whether other regions have a mirror of it, where the recovery mode has mirrors. */
  readonly mirrored: boolean;
  /** Whether every message is also written to the archive of transactions in S3. */
  readonly archived: boolean;
}

/** How old messages go: by age, or all but the newest of each key. */
export type Cleanup =
  { readonly policy: "delete"; readonly retentionHours: number } | { readonly policy: "compact" };

export interface TopicSchema {
  readonly format: SchemaFormat;
  /** The schema itself, in the words of its format. */
  readonly definition: string;
  readonly compatibility: Compatibility;
}

export const SCHEMA_FORMATS = ["AVRO", "JSON", "PROTOBUF"] as const;
export type SchemaFormat = (typeof SCHEMA_FORMATS)[number];

/** What a new version of a schema must be able to read or be read by. */
export const COMPATIBILITIES = [
  "BACKWARD",
  "BACKWARD_TRANSITIVE",
  "FORWARD",
  "FORWARD_TRANSITIVE",
  "FULL",
  "FULL_TRANSITIVE",
  "NONE",
] as const;
export type Compatibility = (typeof COMPATIBILITIES)[number];

export interface Principal {
  /** By topic, or by the beginning of topics' names with a `*` behind it. */
  readonly reads: Readonly<Record<string, ReadAccess>>;
  /** As `reads`. */
  readonly writes: Readonly<Record<string, Access>>;
  readonly quota: Quota | { readonly noQuota: string };
}

export interface Access {
  /**
   * Whose topics: the region's own, the mirrors of other regions', or both. Mirrors take no writes. Where one region
   * writes for all, its mirrored topics are every region's own: rights are there before a mirror is promoted.
   */
  readonly of: Origin;
}

export const ORIGINS = ["own-region", "other-regions", "every-region"] as const;
export type Origin = (typeof ORIGINS)[number];

export interface ReadAccess extends Access {
  /** Most consumers of the principal's group at work in one region; each needs a partition. */
  readonly consumers: number;
}

/** Bytes per second over all of a principal's clients; more than that is delayed, never refused. */
export interface Quota {
  readonly ingressBytesPerSecond: number;
  readonly egressBytesPerSecond: number;
}
