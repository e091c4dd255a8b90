import { Failures } from "../../rehearsal/failures";
import type { StackGraph } from "../../stacks/graph";
import { stackNode } from "../fixtures/stack-node";

const graph: StackGraph = {
  environment: "prod",
  stacks: [stackNode("keys"), stackNode("transit", "keys"), stackNode("vpn", "transit"), stackNode("dns")],
  waves: [["keys", "dns"], ["transit"], ["vpn"]],
};

describe("Failures", () => {
  it("blocks what rests on a failed stack, directly or not, and nothing else", () => {
    const failures = new Failures(graph);
    failures.add("keys", "apply keys: no");
    expect(["keys", "transit", "vpn", "dns"].map((stack) => failures.blocks(stack))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it("tells every failure at once", () => {
    const failures = new Failures(graph);
    failures.add("keys", "apply keys: no");
    failures.add("dns", "apply dns: not either");
    expect(() => failures.throwIfAny()).toThrow("apply keys: no\napply dns: not either");
  });

  it("is silent where nothing failed", () => expect(() => new Failures(graph).throwIfAny()).not.toThrow());
});
