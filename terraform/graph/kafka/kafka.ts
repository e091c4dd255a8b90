import type { Resource } from "../resource";
import type { Value } from "../value";

export type KafkaVendor = "confluent" | "redpanda";

export interface KafkaCluster {
  readonly vendor: KafkaVendor;
  readonly resource: Resource;
  /** Absent where it is not known. */
  readonly region?: string;
}

/** What stands on a cluster. */
interface OnCluster {
  readonly vendor: KafkaVendor;
  readonly resource: Resource;
  /** Absent where the file does not lead to one. */
  readonly cluster?: KafkaCluster;
}

export interface KafkaTopic extends OnCluster {
  /** Absent where it is not known. */
  readonly name?: string;
  /** The name without the home region before it: topics of one kind share it in all regions. */
  readonly kind?: string;
  /** Attribute of the number of partitions. */
  readonly partitionsPath: string;
  readonly partitions?: number;
  /** Attribute of Kafka's own settings. */
  readonly configPath: string;
}

/** Names that a resource speaks of: one, all that begin alike, or all. */
export interface KafkaNames {
  readonly name: Value;
  readonly prefixed: boolean;
}

export interface KafkaAcl extends OnCluster, KafkaNames {
  /** The account or user, where it is one of these stacks. */
  readonly principal?: Resource;
  /** `TOPIC`, `GROUP`, `CLUSTER` */
  readonly about?: string;
  readonly operation?: string;
  readonly allows: boolean;
}

/** Copies of another cluster's topics. */
export interface KafkaMirror extends OnCluster {
  /** Where the originals are. */
  readonly source?: KafkaCluster;
  readonly names: readonly KafkaNames[];
  /** The link that brings them: of Redpanda the mirror itself. */
  readonly link?: Resource;
}

export interface KafkaSchema extends OnCluster {
  readonly subject?: string;
}

/** The Kafka of a platform, of whichever vendor. */
export interface Kafka {
  readonly clusters: readonly KafkaCluster[];
  readonly topics: readonly KafkaTopic[];
  readonly acls: readonly KafkaAcl[];
  readonly mirrors: readonly KafkaMirror[];
  readonly schemas: readonly KafkaSchema[];
  /** The cluster that a resource's attribute leads to, or the one that its provider is set to. */
  readonly clusterOf: (resource: Resource, path: string) => KafkaCluster | undefined;
}
