import { subscribe } from "node:diagnostics_channel";
import type { EventEmitter } from "node:events";
import type { BaseOptions } from "@platformatic/kafka";
import { required, type Variables } from "./variables";

const MECHANISMS = ["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"] as const;
const CONNECT_MILLISECONDS = 5_000;
const REQUEST_MILLISECONDS = 10_000;
/**
 * Times that the client repeats what failed, a second apart. Not left to the client: a producer that writes repeats once
 * would go on for as long as the broker is away, and none of its messages would be refused meanwhile.
 */
const RETRIES = 3;

// A connection that breaks while it signs in says so twice, and the client listens once: the second time would end the
// process. Whoever waits for the connection has been told by then.
subscribe("plt:kafka:instances", (created) => {
  const { type, instance } = created as { readonly type: string; readonly instance: EventEmitter };
  if (type === "connection") instance.on("error", () => undefined);
});

/**
 * How a program reaches the region's Kafka: by TLS, with the user of its secret. Confluent takes PLAIN, Redpanda
 * SCRAM-SHA-512. KAFKA_PLAINTEXT is for brokers on this machine only.
 * @throws Error if a variable is missing or unknown
 */
export function kafkaOptions(variables: Variables, clientId: string): BaseOptions {
  const servers = required(variables, "KAFKA_BOOTSTRAP_SERVERS")
    .split(",")
    .map((server) => server.replace(/^[A-Z_]+:\/\//, ""));
  const shared: BaseOptions = {
    clientId,
    bootstrapBrokers: servers,
    connectTimeout: CONNECT_MILLISECONDS,
    requestTimeout: REQUEST_MILLISECONDS,
    timeout: REQUEST_MILLISECONDS,
    retries: RETRIES,
  };
  if (variables.KAFKA_PLAINTEXT === "local") {
    const outside = servers.filter((server) => !/^(127\.0\.0\.1|localhost):\d+$/.test(server));
    if (outside.length > 0)
      throw new Error(`KAFKA_PLAINTEXT is for this machine only, got ${outside.join(", ")}`);
    return shared;
  }
  const mechanism = MECHANISMS.find((known) => known === required(variables, "KAFKA_MECHANISM"));
  if (mechanism === undefined)
    throw new Error(`KAFKA_MECHANISM must be ${MECHANISMS.join(" or ")}, got ${variables.KAFKA_MECHANISM}`);
  return {
    ...shared,
    tls: { rejectUnauthorized: true },
    sasl: {
      mechanism,
      username: required(variables, "KAFKA_USERNAME"),
      password: required(variables, "KAFKA_PASSWORD"),
    },
  };
}
