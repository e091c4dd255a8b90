import type { SecurityRule } from "./security-group";

/** Ports of one service of a cluster, from and to. */
type Ports = readonly [from: number, to: number];

/**
 * How hosts of a workload VPC reach Kafka, and at which ports: through an endpoint of Confluent or Redpanda in the tier
 * `endpoints`, or through inspection over the internet. Keys are part of addresses.
 * @see https://docs.confluent.io/cloud/current/networking/ccloud-ports.html
 * @see https://docs.redpanda.com/redpanda-cloud/networking/cloud-security-network/
 */
const PORTS = {
  "confluent-endpoint": { kafka: [9_092, 9_092], registry: [443, 443] },
  // Redpanda gives each broker a port behind the one load balancer, and three ranges by turns.
  "redpanda-endpoint": {
    kafka: [30_292, 30_292],
    brokers: [32_000, 32_500],
    registry: [30_081, 30_081],
    api: [443, 443],
  },
  internet: { kafka: [9_092, 9_092], brokers: [30_092, 30_092], registry: [30_081, 30_081] },
} as const satisfies Record<string, Readonly<Record<string, Ports>>>;
export type KafkaWay = keyof typeof PORTS;

export const KAFKA_WAYS = Object.keys(PORTS) as KafkaWay[];

/** Ports besides those of the web that inspection lets through, for TLS to listed names only. */
export function inspectedPorts(way: KafkaWay): number[] {
  return way === "internet" ? Object.values(PORTS.internet).map(([port]) => port) : [];
}

/**
 * Rules of a security group towards Kafka, or from its clients, for each peer under a key that never changes.
 * @param peers networks by key
 */
export function kafkaRules(
  way: KafkaWay,
  peers: Readonly<Record<string, string>>,
): Readonly<Record<string, SecurityRule>> {
  return Object.fromEntries(
    Object.entries(peers).flatMap(([key, cidr]) =>
      Object.entries<Ports>(PORTS[way]).map(([service, [port, toPort]]): [string, SecurityRule] => [
        `${key}-${service}`,
        {
          port,
          ...(toPort !== port && { toPort }),
          peer: { cidr },
          description: `Kafka over TLS, ${service}, ${key}`,
        },
      ]),
    ),
  );
}
