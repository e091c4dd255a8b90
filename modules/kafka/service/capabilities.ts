/** What the platform wants of a Kafka service, by name in settings and in the parity table. */
export const CAPABILITIES = {
  topics: "topics with partitions, retention and compaction",
  access: "a principal's rights on topics and groups",
  schemas: "schemas with compatibility per subject",
  quotas: "client quotas",
  "private-access": "reached by PrivateLink only",
  "own-key": "encrypted with a key of ours",
  zones: "over three zones",
  "active-active": "mirrors both ways between two regions",
  "active-passive": "mirrors one way between two regions",
  "mirror-failover": "mirrors promoted and given back by `klap failover`",
  "schema-mirrors": "schemas copied to the other region",
  archive: "every message into S3, locked there, without code of ours",
  "inside-runner": "the data plane applied by the runner inside the network",
  "event-source": "records handed to Lambda by its own event source mapping",
  "stateless-secrets": "no client's secret in a Terraform state",
} as const;
export type Capability = keyof typeof CAPABILITIES;

/** How a vendor answers: whole, in a lesser way, or not at all. */
export type Answer =
  | { readonly mode: "full"; readonly by: string }
  | { readonly mode: "lesser"; readonly by: string }
  | { readonly mode: "none"; readonly reason: string };

/** A vendor's answer to everything. */
export type Answers = Readonly<Record<Capability, Answer>>;

export const full = (by: string): Answer => ({ mode: "full", by });
export const lesser = (by: string): Answer => ({ mode: "lesser", by });
export const none = (reason: string): Answer => ({ mode: "none", reason });
