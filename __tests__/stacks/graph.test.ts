import { Testing } from "cdktf";
import { stackGraph, subgraph, withDependencies } from "../../stacks/graph";
import { fixtureContext, fixtureEnvironment } from "../fixtures/environment";
import { TestStack } from "../fixtures/stack";

type Reads = Readonly<Record<string, readonly string[]>>;

const LAYERS = { keys: {}, transit: {}, attachments: {}, "vpc-routes": {} };
const environment = fixtureEnvironment({
  layers: { "network/sa-east-1": LAYERS as never, "network/us-east-1": LAYERS as never },
});
const name = (layer: string): string => `prod-network-sa-east-1-${layer}`;

/** Stacks of network/sa-east-1 by layer, each with the layers that it rests on. */
const stacks = (reads: Reads): TestStack[] => {
  const app = Testing.app();
  return Object.entries(reads).map(([layer, others]) => {
    const stack = new TestStack(app, fixtureContext(environment, "network", "sa-east-1"), layer);
    for (const other of others) stack.comesAfter(other, "network", "sa-east-1");
    return stack;
  });
};
const graph = (reads: Reads) => stackGraph("prod", stacks(reads));

describe("stackGraph", () => {
  it("puts a stack in the wave after the last one that it rests on", () => {
    const { waves } = graph({
      "vpc-routes": ["attachments", "keys"],
      attachments: ["transit"],
      keys: [],
      transit: [],
    });
    expect(waves).toEqual([[name("keys"), name("transit")], [name("attachments")], [name("vpc-routes")]]);
  });

  it("counts what was not built as applied", () => {
    expect(graph({ attachments: ["transit"] }).waves).toEqual([[name("attachments")]]);
  });

  it("keeps place, wave and reads of each stack", () => {
    expect(graph({ keys: [], transit: ["keys"] }).stacks[1]).toEqual({
      name: name("transit"),
      account: "network",
      region: "sa-east-1",
      layer: "transit",
      wave: 2,
      reads: [{ stack: name("keys"), layer: "keys" }],
    });
  });

  it("prints the circle that stacks read each other in", () => {
    expect(() =>
      graph({
        keys: ["transit"],
        transit: ["attachments"],
        attachments: ["vpc-routes"],
        "vpc-routes": ["transit"],
      }),
    ).toThrow(
      `stacks read each other in a circle: ${name("transit")} → ${name("attachments")} → ${name("vpc-routes")} → ${name("transit")}`,
    );
  });
});

describe("withDependencies", () => {
  const whole = graph({ keys: [], transit: ["keys"], attachments: ["transit"], "vpc-routes": ["keys"] });

  it("brings along what the wanted stacks rest on, directly or not", () => {
    const found = withDependencies(whole, (stack) => stack === name("attachments"));
    expect([...found].sort()).toEqual([name("attachments"), name("keys"), name("transit")]);
  });

  it("says so when nothing is wanted", () => {
    expect(() => withDependencies(whole, () => false)).toThrow("environment prod has no stack that matches");
  });
});

describe("subgraph", () => {
  const whole = graph({ keys: [], transit: ["keys"], attachments: ["transit"] });

  it("keeps some stacks with the waves they have in the whole", () => {
    const { stacks: kept, waves } = subgraph(whole, new Set([name("keys"), name("transit")]));
    expect(kept.map((stack) => stack.name)).toEqual([name("keys"), name("transit")]);
    expect(waves).toEqual([[name("keys")], [name("transit")]]);
  });
});
