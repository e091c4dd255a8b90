/* Ports of what the platform calls, or is called on. Ports that its own services listen on are in `compute/ports.ts`. */

/** AWS's services, Schema Registry and Kafka's REST interface, and whoever calls from outside: always with TLS. */
export const HTTPS = 443;

export const POSTGRESQL = 5432;

/** Kafka's own protocol, over TLS. */
export const KAFKA = 9092;
