import type { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { UserError } from "../../../modules/core/errors";
import { kafkaSecretName, stackName } from "../../../modules/core/names";
import type { StateOf } from "../../contract-copies";
import type { ClusterAccess } from "./confluent-mirror-api";
import type { FailoverPlace } from "./failover-place";

/** Name of the stack of a region's cluster. */
export function clusterStack({ environment, account }: FailoverPlace, region: string): string {
  return stackName({ environment, account, region, layer: "kafka" });
}

/**
 * What opens a region's cluster: its address from the state of its stack, the platform's own key from the region's secret.
 * @param stateOf states of the clusters' stacks
 */
export function clusterAccess(
  place: FailoverPlace,
  stateOf: StateOf,
): (region: string) => Promise<ClusterAccess> {
  const known = new Map<string, ClusterAccess>();
  return async (region) => {
    const access = known.get(region) ?? (await find(place, stateOf, region));
    known.set(region, access);
    return access;
  };
}

async function find(place: FailoverPlace, stateOf: StateOf, region: string): Promise<ClusterAccess> {
  const stack = clusterStack(place, region);
  const { clusterId, restEndpoint } = addressIn(stateOf(stack), stack);
  const sdk = await import("@aws-sdk/client-secrets-manager");
  const client: SecretsManagerClient = new sdk.SecretsManagerClient({ region, maxAttempts: 2 });
  const SecretId = kafkaSecretName(place.environment, "platform");
  const { SecretString = "{}" } = await client.send(new sdk.GetSecretValueCommand({ SecretId }));
  const { username, password } = JSON.parse(SecretString) as { username?: string; password?: string };
  if (username === undefined || password === undefined)
    throw new UserError(`secret ${SecretId} in ${region} has no username and password`);
  return { clusterId, restEndpoint, key: username, secret: password };
}

/** Address of a cluster in the state of its stack. @throws UserError if it has none */
export function addressIn(
  state: string | undefined,
  stack: string,
): Pick<ClusterAccess, "clusterId" | "restEndpoint"> {
  const { outputs } = (state === undefined ? {} : JSON.parse(state)) as {
    outputs?: { contract?: { value?: { v1?: Partial<ClusterAccess> } } };
  };
  const { clusterId, restEndpoint } = outputs?.contract?.value?.v1 ?? {};
  if (clusterId === undefined || restEndpoint === undefined)
    throw new UserError(`the state of ${stack} names no cluster`);
  return { clusterId, restEndpoint };
}
