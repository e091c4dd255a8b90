import { dot } from "../../report/dot";
import { stackDiagram } from "../../report/stack-diagram";
import { svg } from "../../report/svg";
import { SMALL_GRAPH } from "./small-graph";

describe("svg", () => {
  it("draws the same bytes every time, with every stack and contract in it", async () => {
    const text = dot(stackDiagram(SMALL_GRAPH));
    const drawn = await svg(text);
    expect(await svg(text)).toBe(drawn);
    for (const part of ["transit v1", "vpc v2", "endpoints", "wave 3", "sa&#45;east&#45;1"])
      expect(drawn).toContain(`>${part}</text>`);
  });

  it("says what Graphviz does not understand", async () => {
    await expect(svg("digraph {")).rejects.toThrow("Graphviz cannot draw the graph: syntax error");
  });
});
