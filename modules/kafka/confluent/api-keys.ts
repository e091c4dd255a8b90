import type { ApiKeyConfig } from "@cdktf/provider-confluent/lib/api-key";

/** Whose key it is. */
export interface KeyOwner {
  /** Shown in Confluent's console. */
  readonly name: string;
  /** Service account: `sa-…`. */
  readonly accountId: string;
}

/** API key for a Kafka cluster. Terraform does not wait until it works, which only shows from inside the network. */
export function clusterKey(owner: KeyOwner, clusterId: string, environmentId: string): ApiKeyConfig {
  return apiKey(owner, { apiVersion: "cmk/v2", kind: "Cluster", id: clusterId }, environmentId);
}

/** API key for a Schema Registry. */
export function registryKey(owner: KeyOwner, registryId: string, environmentId: string): ApiKeyConfig {
  return apiKey(owner, { apiVersion: "srcm/v3", kind: "Cluster", id: registryId }, environmentId);
}

function apiKey(
  { name, accountId }: KeyOwner,
  resource: { readonly apiVersion: string; readonly kind: string; readonly id: string },
  environmentId: string,
): ApiKeyConfig {
  return {
    displayName: name,
    disableWaitForReady: true,
    owner: { apiVersion: "iam/v2", kind: "ServiceAccount", id: accountId },
    managedResource: { ...resource, environment: [{ id: environmentId }] },
  };
}
