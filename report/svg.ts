import { instance } from "@viz-js/viz";

/** Draws a graph in Graphviz's language as SVG. The same text gives the same bytes on any machine. */
export async function svg(dot: string): Promise<string> {
  const graphviz = await instance();
  const result = graphviz.render(dot, { format: "svg", engine: "dot" });
  if (result.status === "success") return result.output;
  throw new Error(
    `Graphviz cannot draw the graph: ${result.errors.map(({ message }) => message).join("; ")}`,
  );
}
