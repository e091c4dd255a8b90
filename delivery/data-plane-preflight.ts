import { lookup } from "node:dns/promises";
import { connect } from "node:net";
import { UserError } from "../modules/core/errors";
import type { StackNode } from "../stacks/graph";

/** Layers whose resources are made by a Kafka cluster or a Schema Registry itself, not by the vendor's control plane. */
export const DATA_PLANE_LAYERS: readonly string[] = ["kafka-topics", "kafka-links", "kafka-mirrors"];

/** Milliseconds until an address that does not answer counts as out of reach. */
const PATIENCE = 5_000;

/** Tries to reach a host; rejects with the reason. */
export type Probe = (host: string, port: number) => Promise<void>;

/**
 * Refuses to plan a stack of the data plane from a place that cannot reach its cluster. Without it, Terraform waits
 * for minutes on every resource and then says nothing about networks.
 * @param restEndpoint address that the cluster's stack published; undefined if it is not applied yet
 * @throws UserError with the reason, and with the place to run it from
 */
export async function requireReach(
  { name, account, region, layer }: Pick<StackNode, "name" | "account" | "region" | "layer">,
  restEndpoint: string | undefined,
  probe: Probe = reach,
): Promise<void> {
  if (!DATA_PLANE_LAYERS.includes(layer) || restEndpoint === undefined) return;
  const { hostname, port } = new URL(restEndpoint);
  try {
    await probe(hostname, Number(port || 443));
  } catch (error) {
    throw new UserError(
      `${name} works on the Kafka cluster itself and cannot be planned from here: ${(error as Error).message}; run it inside the network of ${account} in ${region}`,
    );
  }
}

/** Stack of the cluster that a stack of the data plane works on. */
export function clusterOf({ name, layer }: Pick<StackNode, "name" | "layer">): string {
  return `${name.slice(0, -layer.length)}kafka`;
}

/** Stacks of all clusters that some stacks work on. */
export function clustersOf(stacks: readonly StackNode[]): string[] {
  return [...new Set(stacks.filter(({ layer }) => DATA_PLANE_LAYERS.includes(layer)).map(clusterOf))];
}

/** Addresses of a cluster and its Schema Registry in the state of their stack; none where there is none yet. */
export function endpointsIn(state: string | undefined): string[] {
  if (state === undefined) return [];
  const { outputs } = JSON.parse(state) as {
    outputs?: { contract?: { value?: { v1?: { restEndpoint?: string; registryEndpoint?: string } } } };
  };
  const { restEndpoint, registryEndpoint } = outputs?.contract?.value?.v1 ?? {};
  return [restEndpoint, registryEndpoint].filter((each) => each !== undefined);
}

/** Looks a host's address up and opens a connection to it. */
async function reach(host: string, port: number): Promise<void> {
  await lookup(host).catch((error: unknown) => {
    throw new Error(`${host} has no address here (${codeOf(error)})`);
  });
  await new Promise<void>((resolve, reject) => {
    const socket = connect({ host, port, timeout: PATIENCE });
    const fail = (reason: string) => {
      socket.destroy();
      reject(new Error(`${host}:${port} ${reason}`));
    };
    socket.once("connect", () => {
      socket.destroy();
      resolve();
    });
    socket.once("timeout", () => fail("does not answer"));
    socket.once("error", (error) => fail(`cannot be reached (${codeOf(error)})`));
  });
}

/** What the system calls the trouble: `ECONNREFUSED` is another matter than `EHOSTUNREACH`. */
function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
