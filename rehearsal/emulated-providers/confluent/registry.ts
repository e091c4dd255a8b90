import { inventId } from "../invent-id";
import type { DataRules, RuleContext } from "../type-rules";
import { stringAt, type Values } from "../value";
import { REGISTRY } from "./registry-type";

/** An environment with stream governance gets its Schema Registry with its first Kafka cluster. */
export function openRegistry(cluster: Values, { store }: RuleContext): void {
  const environment = stringAt(cluster, "environment.0.id")!;
  const governance = stringAt(store.get("confluent_environment", environment), "stream_governance.0.package");
  if (governance === undefined || registryOf(environment, store) !== undefined) return;
  const id = inventId("lsrc-", store.next());
  const region = stringAt(cluster, "region")!;
  store.set(REGISTRY, id, {
    id,
    environment,
    package: governance,
    region,
    cloud: "AWS",
    display_name: "Stream Governance Package",
    api_version: "srcm/v3",
    kind: "Cluster",
    rest_endpoint: `https://${id}.${region}.aws.confluent.cloud`,
    catalog_endpoint: `https://${id}.${region}.aws.confluent.cloud`,
    private_rest_endpoint: `https://${id}.${region}.aws.private.confluent.cloud`,
    private_regional_rest_endpoints: { [region]: `https://${id}.${region}.aws.private.confluent.cloud` },
    resource_name: `crn://confluent.cloud/environment=${environment}/schema-registry=${id}`,
  });
}

/** The registry goes with its environment. */
export function closeRegistry(environment: Values, { store }: RuleContext): void {
  const registry = registryOf(stringAt(environment, "id")!, store);
  if (registry !== undefined) store.delete(REGISTRY, stringAt(registry, "id")!);
}

/** Registry of the environment that a data source names. */
export const findRegistry: DataRules = (config, { store }) => {
  const environment = stringAt(config, "environment.0.id") ?? "";
  const found = registryOf(environment, store);
  if (found === undefined)
    return `environment "${environment}" has no Schema Registry: it comes with stream governance and the first Kafka cluster`;
  const { environment: _owner, ...registry } = found;
  return registry;
};

function registryOf(environment: string, store: RuleContext["store"]): Values | undefined {
  return store.find(REGISTRY, (registry) => registry.environment === environment);
}
