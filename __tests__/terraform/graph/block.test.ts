import { graphOf } from "../../fixtures/graph-of";

const graph = graphOf({
  "prod-payments-sa-east-1-a": {
    resource: {
      aws_x_y: {
        a: {
          texts: ["x", ["y"], null, 3],
          number: "5",
          blank: " ",
          word: "five",
          yes: "true",
          no: false,
          nothing: null,
          rule: [
            { port: 1, to: [{ name: "p" }] },
            { port: 2, to: { name: "q" } },
          ],
          same: "${aws_x_y.b.names}",
        },
        b: { names: ["m", "n"] },
      },
    },
  },
});
const { body } = graph.resources[0]!;

describe("Block", () => {
  it("walks through lists at every step", () => {
    expect(body.texts("texts")).toEqual(["x", "y"]);
    expect(body.values("rule.port")).toEqual([
      { kind: "known", value: 1 },
      { kind: "known", value: 2 },
    ]);
    expect(body.texts("rule.to.name")).toEqual(["p", "q"]);
    expect(body.raw("rule.to")).toEqual([{ name: "p" }, { name: "q" }]);
  });

  it("walks through lists that a reference leads to", () => {
    expect(body.texts("same")).toEqual(["m", "n"]);
  });

  it("reads numbers and truths written as text, and nothing else for them", () => {
    expect(body.number("number")).toBe(5);
    expect(body.number("blank")).toBeUndefined();
    expect(body.number("word")).toBeUndefined();
    expect(body.number("yes")).toBeUndefined();
    expect(body.flag("yes")).toBe(true);
    expect(body.flag("no")).toBe(false);
    expect(body.flag("word")).toBeUndefined();
    expect(body.text("no")).toBeUndefined();
  });

  it("takes null for absent, and finds no inherited members", () => {
    expect(body.value("nothing")).toEqual({ kind: "absent" });
    expect(body.value("toString")).toEqual({ kind: "absent" });
    expect(body.value("rule.nowhere.name")).toEqual({ kind: "absent" });
  });

  it("gives blocks that know where they stand", () => {
    const blocks = body.blocks("rule.to");
    expect(blocks.map(({ path }) => path)).toEqual(["rule.0.to.0", "rule.1.to"]);
    expect(blocks.map((block) => block.text("name"))).toEqual(["p", "q"]);
    expect(body.blocks("texts")).toEqual([]);
  });
});
