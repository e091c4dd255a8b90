import { kafkaSecretName } from "../core/names";

/** Fields of a client's secret, by the variables that programs find them in. */
const FIELDS = {
  KAFKA_BOOTSTRAP_SERVERS: "bootstrapServers",
  KAFKA_USERNAME: "username",
  KAFKA_PASSWORD: "password",
  REGISTRY_URL: "registryUrl",
  REGISTRY_USERNAME: "registryUsername",
  REGISTRY_PASSWORD: "registryPassword",
} as const satisfies Readonly<Record<string, keyof KafkaClientSecret>>;

/** What a client's secret of Kafka holds, whoever runs Kafka. */
export interface KafkaClientSecret {
  readonly username: string;
  readonly password: string;
  readonly bootstrapServers: string;
  readonly registryUrl: string;
  readonly registryUsername: string;
  readonly registryPassword: string;
}

/**
 * How a service reaches Kafka and its Schema Registry: as the principal of its own name, by the region's secret, which
 * ECS reads when a task starts. A rotation therefore ends with a new deployment, before the credentials of before are
 * revoked; the program itself has no right to any secret.
 */
export function kafkaSignIn(
  environment: string,
  service: string,
): Readonly<Record<string, { readonly name: string; readonly field: string }>> {
  const name = kafkaSecretName(environment, service);
  return Object.fromEntries(Object.entries(FIELDS).map(([variable, field]) => [variable, { name, field }]));
}
