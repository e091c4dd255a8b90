import { kafkaSecretName } from "../../modules/core/names";
import type { LayerSettings } from "../../stacks/catalog";
import type { Choices } from "./choices";
import { SERVICES, type ServiceName } from "./services";

type Service = LayerSettings["services"]["services"][string];

/** How each vendor has clients sign in. */
const MECHANISMS: Readonly<Record<Choices["kafka"]["service"]["vendor"], string>> = {
  confluent: "PLAIN",
  redpanda: "SCRAM-SHA-512",
};

/** Fields of a program's secret of Kafka, by the variables that it reads them from. */
const KAFKA_SECRET = {
  KAFKA_BOOTSTRAP_SERVERS: "bootstrapServers",
  KAFKA_USERNAME: "username",
  KAFKA_PASSWORD: "password",
  REGISTRY_URL: "registryUrl",
  REGISTRY_USERNAME: "registryUsername",
  REGISTRY_PASSWORD: "registryPassword",
} as const;

/** What the program of a service reads from its environment, besides what its layer knows by itself. */
export function programVariables(
  name: ServiceName,
  { environment, domain, events, kafka, mesh }: Choices,
): Pick<Service, "environment" | "secrets"> {
  const reaches: readonly string[] = SERVICES[name].reaches;
  if (!reaches.includes("kafka")) return {};
  const secret = kafkaSecretName(environment, name);
  return {
    environment: {
      KAFKA_MECHANISM: MECHANISMS[kafka.service.vendor],
      ...(name === "ingest" && { HOME_REGIONS: JSON.stringify(events.homes), KLAP_DOMAIN: domain }),
      ...(name === "ledger" && { KLAP_REGIONS: mesh.join(",") }),
    },
    secrets: Object.fromEntries(
      Object.entries(KAFKA_SECRET).map(([variable, field]) => [
        variable,
        { name: secret, field, layer: "kafka-credentials" },
      ]),
    ),
  };
}
