import { stackDiagram } from "../../report/stack-diagram";
import { SMALL_GRAPH } from "./small-graph";

describe("stackDiagram", () => {
  const diagram = stackDiagram(SMALL_GRAPH);

  it("groups stacks by account and region, in the order of names and waves", () => {
    const groups = diagram.accounts.map(({ account, regions }) => [
      account,
      regions.map(({ region, stacks }) => [region, stacks.map(({ layer }) => layer)]),
    ]);
    expect(groups).toEqual([
      ["network", [["sa-east-1", ["transit"]]]],
      ["payments", [["sa-east-1", ["keys", "vpc", "endpoints"]]]],
    ]);
  });

  it("names contracts with their version, and leaves out an order that other arrows imply or that leads nowhere", () => {
    expect(diagram.arrows).toEqual([
      { from: "prod-network-sa-east-1-transit", to: "prod-payments-sa-east-1-vpc", contract: "transit v1" },
      { from: "prod-payments-sa-east-1-keys", to: "prod-payments-sa-east-1-vpc" },
      { from: "prod-payments-sa-east-1-vpc", to: "prod-payments-sa-east-1-endpoints", contract: "vpc v2" },
    ]);
  });

  it("does not depend on the order in which stacks were built", () => {
    const stacks = [...SMALL_GRAPH.stacks].reverse();
    const waves = SMALL_GRAPH.waves.map((wave) => [...wave].reverse());
    expect(stackDiagram({ ...SMALL_GRAPH, stacks, waves })).toEqual(diagram);
  });
});
