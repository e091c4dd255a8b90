import type { RuleContext } from "../type-rules";
import { stringAt, type Values } from "../value";
import { registryAddresses } from "./endpoints";
import type { REGISTRY } from "./registry-type";

/** Type of what has keys and an endpoint of its own. */
export type Endpointed = "confluent_kafka_cluster" | typeof REGISTRY;

/** Names of the provider's own arguments that stand in for what a resource leaves out. */
const PROVIDER_PREFIX: Readonly<Record<Endpointed, string>> = {
  confluent_kafka_cluster: "kafka",
  confluent_schema_registry_cluster: "schema_registry",
};

const REFERENCE: Readonly<Record<Endpointed, string>> = {
  confluent_kafka_cluster: "kafka_cluster",
  confluent_schema_registry_cluster: "schema_registry_cluster",
};

/** Id of the cluster that an object of the data plane belongs to, by the object or by the provider. */
export function targetOf(values: Values, type: Endpointed, { provider }: RuleContext): string | undefined {
  return stringAt(values, `${REFERENCE[type]}.0.id`) ?? stringAt(provider, `${PROVIDER_PREFIX[type]}_id`);
}

/** Key that a call is made with. */
export function keyOf(values: Values, type: Endpointed, { provider }: RuleContext): string | undefined {
  return stringAt(values, "credentials.0.key") ?? stringAt(provider, `${PROVIDER_PREFIX[type]}_api_key`);
}

/**
 * What the data plane refuses a call for: a cluster that is not there, an endpoint that is not its own, a key that
 * does not exist, belongs to another cluster or comes with a wrong secret.
 */
export function dataPlaneProblems(values: Values, type: Endpointed, context: RuleContext): string[] {
  const { store, provider } = context;
  const prefix = PROVIDER_PREFIX[type];
  const id = targetOf(values, type, context);
  const target = id === undefined ? undefined : store.get(type, id);
  if (target === undefined) return [`there is no ${type} "${id ?? ""}"`];
  const endpoint = stringAt(values, "rest_endpoint") ?? stringAt(provider, `${prefix}_rest_endpoint`);
  const known = endpointsOf(target, context);
  if (endpoint === undefined || !known.includes(endpoint))
    return [`rest_endpoint must be one of ${known.join(", ")}, got "${endpoint ?? ""}"`];
  return keyProblems(
    keyOf(values, type, context),
    stringAt(values, "credentials.0.secret") ?? stringAt(provider, `${prefix}_api_secret`),
    id!,
    context,
  );
}

/** Whether a key opens a cluster. */
export function keyProblems(
  key: string | undefined,
  secret: string | undefined,
  clusterId: string,
  { store }: RuleContext,
): string[] {
  const found = key === undefined ? undefined : store.get("confluent_api_key", key);
  if (found === undefined) return [`401: there is no API key "${key ?? ""}"`];
  if (stringAt(found, "managed_resource.0.id") !== clusterId)
    return [`401: API key "${key}" belongs to another resource than ${clusterId}`];
  return stringAt(found, "secret") === secret ? [] : [`401: wrong secret for API key "${key}"`];
}

/** Where a cluster or registry answers: through access points where there are any, else in public. */
function endpointsOf(target: Values, context: RuleContext): string[] {
  const { rest_endpoint, endpoints } = target;
  const through = Array.isArray(endpoints)
    ? (endpoints as readonly Values[]).map(({ rest_endpoint: each }) => each)
    : registryAddresses(target, context);
  return (through.length > 0 ? through : [rest_endpoint]).filter(
    (each): each is string => typeof each === "string",
  );
}
