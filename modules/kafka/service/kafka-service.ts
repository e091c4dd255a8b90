import type { KafkaContract } from "../contract/kafka-contract";
import type { Capability } from "./capabilities";

/** Who runs Kafka for an environment, and how. */
export type KafkaService = ConfluentService | RedpandaService;

interface Accepting {
  /** What the vendor only does in a lesser way, or not at all, and why that will do here. */
  readonly accepts: Readonly<Partial<Record<Capability, string>>>;
}

export interface ConfluentService extends Accepting {
  readonly vendor: "confluent";
  readonly cluster:
    | { readonly type: "enterprise"; readonly maxUnits: number }
    | { readonly type: "dedicated"; readonly units: number };
  /** Package of the environment's Schema Registry; only ADVANCED links it with another one. */
  readonly governance: "ESSENTIALS" | "ADVANCED";
}

export interface RedpandaService extends Accepting {
  readonly vendor: "redpanda";
  readonly cluster:
    | {
        readonly type: "serverless";
        /** AWS region that Redpanda runs it in, whichever region it serves. */
        readonly vendorRegion: string;
      }
    | {
        readonly type: "byovpc";
        /** Redpanda's name of a size: `tier-1-aws-v3-arm`. */
        readonly throughputTier: string;
        /** Account of the environment that its machines run in, and nothing else. */
        readonly account: string;
      };
}

/** What is settled about Kafka for a whole environment; every layer of it gets the same. */
export interface KafkaPlan {
  readonly contract: KafkaContract;
  readonly service: KafkaService;
  /** Regions that have a cluster. */
  readonly regions: readonly string[];
}
