import { lookup } from "node:dns/promises";
import { connect } from "node:net";
import { UserError } from "../modules/core/errors";
import type { StackNode } from "../stacks/graph";

/** Layers whose resources are made by a Kafka cluster or a Schema Registry itself, not by the vendor's control plane. */
export const DATA_PLANE_LAYERS: readonly string[] = ["kafka-topics", "kafka-links", "kafka-mirrors"];

/** Of a vendor that makes users by the cluster's own API, credentials as well; its API has these names. */
const REDPANDA_API = /\.cloud\.redpanda\.com$/;

/** Milliseconds until an address that does not answer counts as out of reach. */
const PATIENCE = 5_000;

/** Tries to reach a host; rejects with the reason. */
export type Probe = (host: string, port: number) => Promise<void>;

/**
 * Refuses to plan a stack of the data plane from a place that cannot reach its cluster. Without it, Terraform waits
 * for minutes on every resource and then says nothing about networks.
 * @param restEndpoint address that the cluster's stack published; undefined if it is not applied yet
 * @param runners stacks of the environment, among which the runner inside the network may be
 * @throws UserError with the reason, and with the place to run it from
 */
export async function requireReach(
  { name, account, region, layer }: Pick<StackNode, "name" | "account" | "region" | "layer">,
  restEndpoint: string | undefined,
  runners: readonly Pick<StackNode, "name" | "account" | "region" | "layer">[],
  probe: Probe = reach,
): Promise<void> {
  if (restEndpoint === undefined) return;
  const { hostname, port } = new URL(restEndpoint);
  if (!onCluster(layer, hostname)) return;
  try {
    await probe(hostname, Number(port || 443));
  } catch (error) {
    throw new UserError(
      `${name} works on the Kafka cluster itself and cannot be planned from here: ${(error as Error).message}; ${wayOut(account, region, runners)}`,
    );
  }
}

function onCluster(layer: string, hostname: string): boolean {
  return DATA_PLANE_LAYERS.includes(layer) || (layer === "kafka-credentials" && REDPANDA_API.test(hostname));
}

/** Who can do it: the runner in the same network, by its stack, or whoever else is inside. */
function wayOut(
  account: string,
  region: string,
  stacks: readonly Pick<StackNode, "name" | "account" | "region" | "layer">[],
): string {
  const runner = stacks.find(
    (each) => each.layer === "runner" && each.account === account && each.region === region,
  );
  const inside = `inside the network of ${account} in ${region}`;
  return runner === undefined
    ? `run it ${inside}, where the environment has no runner`
    : `let the runner of ${runner.name} do it, which is ${inside}`;
}

/** Stack of the cluster that a stack of the data plane works on. */
export function clusterOf({ name, layer }: Pick<StackNode, "name" | "layer">): string {
  return `${name.slice(0, -layer.length)}kafka`;
}

/** Stacks of all clusters that some stacks work on. */
export function clustersOf(stacks: readonly StackNode[]): string[] {
  const layers = [...DATA_PLANE_LAYERS, "kafka-credentials"];
  return [...new Set(stacks.filter(({ layer }) => layers.includes(layer)).map(clusterOf))];
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
