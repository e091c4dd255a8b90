import type { LayerSettings } from "../../stacks/catalog";
import type { Choices } from "./choices";

type Service = LayerSettings["services"]["services"][string];
type Alarms = LayerSettings["services"]["alarms"];

/** What a service is, which is the same in every environment. Names are final: images, roles and metrics bear them. */
const SERVICES = {
  /** Accepts transaction messages and puts them into Kafka. */
  ingest: {
    requests: { paths: ["/transactions", "/transactions/*"], priority: 100 },
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
    reaches: ["database"],
  },
} as const satisfies Readonly<Record<string, Pick<Service, "requests" | "reaches">>>;

export type ServiceName = keyof typeof SERVICES;

/** Program by which every image says whether its process is well. */
const HEALTH_COMMAND = ["node", "/app/health.mjs"];

/** Layers that run services in one region of a payments account. */
export function computeLayers(
  { compute, deletionProtection, mesh, partners, publicIngress }: Choices,
  alarms: Alarms,
): Pick<LayerSettings, "artifacts" | "cluster" | "ingress" | "services"> &
  Partial<Pick<LayerSettings, "artifacts-replication">> {
  const { images, insights, exec, firewall, logRetentionDays, services } = compute;
  const names = Object.keys(SERVICES) as ServiceName[];
  return {
    artifacts: { services: names, scanning: images.scanning, keptImages: images.kept },
    ...(mesh.length > 1 && { "artifacts-replication": { regions: mesh } }),
    cluster: { insights, sessionLogRetentionDays: logRetentionDays, alarms },
    ingress: {
      ...firewall,
      internetFacing: publicIngress,
      logRetentionDays,
      deletionProtection,
      alarms,
    },
    services: {
      services: Object.fromEntries(
        names.map((name): [string, Service] => [
          name,
          { ...SERVICES[name], ...services[name], healthCommand: HEALTH_COMMAND },
        ]),
      ),
      imageOwner: images.owner,
      exec,
      partners: Object.keys(partners).length > 0,
      logRetentionDays,
      alarms,
    },
  };
}
