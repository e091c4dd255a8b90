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
    const said =
      "prod-payments-sa-east-1-kafka-topics works on the Kafka cluster itself and cannot be planned from here: lkc-1.example has no address here; ";
    const topics = node("kafka-topics");
    await expect(
      requireReach(topics, "https://lkc-1.example:443", [node("vpc"), node("runner")], probe),
    ).rejects.toThrow(
      `${said}let the runner of prod-payments-sa-east-1-runner do it, which is inside the network of payments in sa-east-1`,
    );
    await expect(requireReach(topics, "https://lkc-1.example:443", [node("vpc")], probe)).rejects.toThrow(
      `${said}run it inside the network of payments in sa-east-1, where the environment has no runner`,
    );
  });

  it("knows a name that does not resolve, and a port that nobody listens on", async () => {
    await expect(requireReach(node("kafka-mirrors"), "https://kafka.invalid", [])).rejects.toThrow(
      /kafka\.invalid has no address here \(E[A-Z_]+\)/,
    );
    await expect(requireReach(node("kafka-links"), "https://127.0.0.1:1", [])).rejects.toThrow(
      "127.0.0.1:1 cannot be reached (ECONNREFUSED)",
    );
  });

  it("lets it be planned from a place that reaches it", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as { port: number };
    await expect(
      requireReach(node("kafka-topics"), `https://127.0.0.1:${port}`, []),
    ).resolves.toBeUndefined();
    server.close();
  });

  it("asks nothing of the control plane, nor where there is no cluster yet", async () => {
    const probe = () => Promise.reject(new Error("never asked"));
    for (const layer of ["kafka", "kafka-credentials"])
      await expect(requireReach(node(layer), "https://lkc-1.example", [], probe)).resolves.toBeUndefined();
    await expect(requireReach(node("kafka-topics"), undefined, [], probe)).resolves.toBeUndefined();
  });

  it("counts credentials to the data plane where the cluster itself makes them", async () => {
    const probe = () => Promise.reject(new Error("it has no address here"));
    const url = "https://api-rp1.byoc.prd.cloud.redpanda.com";
    await expect(requireReach(node("kafka-credentials"), url, [], probe)).rejects.toThrow(
      "prod-payments-sa-east-1-kafka-credentials works on the Kafka cluster itself",
    );
  });

  it("finds the cluster's and its registry's address in the state of its stack", () => {
    expect(clusterOf(node("kafka-topics"))).toBe("prod-payments-sa-east-1-kafka");
    expect(clustersOf([node("kafka-topics"), node("kafka-credentials"), node("vpc")])).toEqual([
      "prod-payments-sa-east-1-kafka",
    ]);
    const v1 = { restEndpoint: "https://lkc-1", registryEndpoint: "https://lsrc-1" };
    const state = { outputs: { contract: { value: { v1 } } } };
    expect(endpointsIn(JSON.stringify(state))).toEqual(["https://lkc-1", "https://lsrc-1"]);
    expect(endpointsIn("{}")).toEqual([]);
    expect(endpointsIn(undefined)).toEqual([]);
  });
});
