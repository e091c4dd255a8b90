import type { EventChoices, KafkaChoices } from "../layers/choices";
import { kafkaContract } from "../layers/kafka-contract";

export type KafkaVendor = KafkaChoices["service"]["vendor"];

const SIZES = { partitions: 48, consumers: 24, retentionDays: 3 } as const;

/** Kafka as either vendor would run it for staging; the topics and who works with them are the same. */
const ON: Readonly<Record<KafkaVendor, Pick<KafkaChoices, "contract" | "service">>> = {
  confluent: {
    contract: kafkaContract({
      ...SIZES,
      recovery: { mode: "active-active" },
      quota: { ingressBytesPerSecond: 20_000_000, egressBytesPerSecond: 60_000_000 },
    }),
    service: {
      vendor: "confluent",
      cluster: { type: "enterprise", maxUnits: 2 },
      governance: "ADVANCED",
      accepts: { "stateless-secrets": "two sealed states hold the keys, and rotation replaces them" },
    },
  },
  redpanda: {
    contract: kafkaContract({
      ...SIZES,
      // A shadow link goes one way: sa-east-1 takes all messages, us-east-1 stands by.
      recovery: { mode: "active-passive", activeRegion: "sa-east-1" },
      quota: { noQuota: "Redpanda's provider has none" },
    }),
    service: {
      vendor: "redpanda",
      cluster: { type: "byovpc", throughputTier: "tier-1-aws-v3-arm", account: "streaming" },
      accepts: {
        "active-passive": "staging shows failover by hand, and how much a link was behind",
        "mirror-failover": "it is staging, where a person has the time to fail the link over",
        archive: "messages are invented; the archive is tried with the other vendor",
        "own-key": "no real payment is stored here; volumes and buckets have keys of AWS",
      },
    },
  },
};

/** Where merchant accounts are at home: in regions that write Kafka's topics themselves. */
const HOMES: Readonly<Record<KafkaVendor, EventChoices["homes"]>> = {
  // Half of the merchant accounts each. Moving a range moves them: first drain it, as decision 27 says.
  confluent: { "sa-east-1": [{ from: 0, to: 2_047 }], "us-east-1": [{ from: 2_048, to: 4_095 }] },
  redpanda: { "sa-east-1": [{ from: 0, to: 4_095 }], "us-east-1": [] },
};

/** What staging chooses about Kafka with a vendor. */
export function kafkaOn(vendor: KafkaVendor): KafkaChoices {
  return { ...ON[vendor], rotation: { current: 1, previous: "revoked" }, secretRecoveryDays: 30 };
}

export function homesOn(vendor: KafkaVendor): EventChoices["homes"] {
  return HOMES[vendor];
}
