import { createServer } from "node:net";
import { clusterOf, clustersOf, endpointsIn, requireReach } from "../../delivery/data-plane-preflight";
import type { StackNode } from "../../stacks/graph";

const node = (layer: string): StackNode => ({
  name: `prod-payments-sa-east-1-${layer}`,
  account: "payments",
  region: "sa-east-1",
  layer,
  wave: 1,
  reads: [],
});

describe("requireReach", () => {
  it("refuses the data plane from a place that cannot reach it, with the reason and the right place", async () => {
    const probe = () => Promise.reject(new Error("lkc-1.example has no address here"));
    await expect(requireReach(node("kafka-topics"), "https://lkc-1.example:443", probe)).rejects.toThrow(
      "prod-payments-sa-east-1-kafka-topics works on the Kafka cluster itself and cannot be planned from here: lkc-1.example has no address here; run it inside the network of payments in sa-east-1",
    );
  });

  it("knows a name that does not resolve, and a port that nobody listens on", async () => {
    await expect(requireReach(node("kafka-mirrors"), "https://kafka.invalid")).rejects.toThrow(
      /kafka\.invalid has no address here \(E[A-Z_]+\)/,
    );
    await expect(requireReach(node("kafka-links"), "https://127.0.0.1:1")).rejects.toThrow(
      "127.0.0.1:1 cannot be reached (ECONNREFUSED)",
    );
  });

  it("lets it be planned from a place that reaches it", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as { port: number };
    await expect(requireReach(node("kafka-topics"), `https://127.0.0.1:${port}`)).resolves.toBeUndefined();
    server.close();
  });

  it("asks nothing of the control plane, nor where there is no cluster yet", async () => {
    const probe = () => Promise.reject(new Error("never asked"));
    await expect(requireReach(node("kafka"), "https://lkc-1.example", probe)).resolves.toBeUndefined();
    await expect(requireReach(node("kafka-topics"), undefined, probe)).resolves.toBeUndefined();
  });

  it("finds the cluster's and its registry's address in the state of its stack", () => {
    expect(clusterOf(node("kafka-topics"))).toBe("prod-payments-sa-east-1-kafka");
    expect(clustersOf([node("kafka-topics"), node("kafka-links"), node("vpc")])).toEqual([
      "prod-payments-sa-east-1-kafka",
    ]);
    const v1 = { restEndpoint: "https://lkc-1", registryEndpoint: "https://lsrc-1" };
    const state = { outputs: { contract: { value: { v1 } } } };
    expect(endpointsIn(JSON.stringify(state))).toEqual(["https://lkc-1", "https://lsrc-1"]);
    expect(endpointsIn("{}")).toEqual([]);
    expect(endpointsIn(undefined)).toEqual([]);
  });
});
