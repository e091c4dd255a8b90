import type { LayerSettings } from "../../stacks/catalog";

type Service = LayerSettings["services"]["services"][string];

/** What a service is, which is the same in every environment. Names are final: images, roles and metrics bear them. */
export const SERVICES = {
  /** Accepts transaction messages and puts them into Kafka. */
  ingest: {
    requests: { paths: ["/transactions", "/transactions/*", "/health*"], priority: 100 },
    reaches: ["kafka"],
  },
  /**
   * Writes each message once. It runs in every region, so that a promoted database finds its writers there, and
   * writes only where the database takes writes.
   */
  ledger: {
    requests: { noRequests: "it takes messages from Kafka" },
    reaches: ["database", "kafka"],
  },
  /** Carries what the ledger has written to the bus of events. */
  relay: {
    requests: { noRequests: "it takes messages from the ledger's outbox" },
    reaches: ["database", "events"],
  },
} as const satisfies Readonly<Record<string, Pick<Service, "requests" | "reaches">>>;

export type ServiceName = keyof typeof SERVICES;

/** The one that partners' connections go to. */
export const PARTNER_SERVICE: ServiceName = "ingest";
