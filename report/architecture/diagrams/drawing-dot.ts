import type { Language } from "../language";
import { plainText } from "../plain-text";
import { inLanguage, type DrawnNode, type Drawing } from "./drawing";

interface Box {
  readonly nodes: DrawnNode[];
  readonly boxes: Map<string, Box>;
}

/** Pixels of margin and such are Graphviz's inches; colours come from the page's style by class. */
const HEAD = [
  `node [shape=box, style="rounded,filled", fillcolor="#ffffff", fontname="Helvetica", fontsize=12, margin="0.24,0.1", penwidth=1.1];`,
  `edge [fontname="Helvetica", fontsize=10, arrowsize=0.6, color="#5b6776"];`,
];

/** The drawing in Graphviz's language. */
export function drawingDot({ id, direction, nodes, edges }: Drawing, language: Language): string {
  const ids = new Map(nodes.map((node, index) => [node.id, `n${index}`]));
  const root: Box = { nodes: [], boxes: new Map() };
  for (const node of nodes) {
    let box = root;
    for (const name of node.boxes) {
      const inner = box.boxes.get(name) ?? { nodes: [], boxes: new Map<string, Box>() };
      box.boxes.set(name, inner);
      box = inner;
    }
    box.nodes.push(node);
  }
  let clusters = 0;
  const write = (box: Box, name: string | undefined): readonly string[] => {
    const inner = [
      ...box.nodes.map(
        ({ id: node, lines, tone }) =>
          `${ids.get(node)!} [class="tone-${tone}", label=${lines
            .map((line) => inLanguage(line, language))
            .filter((line) => line !== "")
            .map(escaped)
            .join("\\n")
            .replace(/^.*$/s, (label) => `"${label}"`)}];`,
      ),
      ...[...box.boxes].flatMap(([below, each]) => write(each, below)),
    ];
    if (name === undefined) return inner;
    clusters += 1;
    return [
      `subgraph cluster_${clusters} { class="box"; label="${escaped(name)}"; labeljust=l; style="rounded,filled"; color="#c9d1da"; fillcolor="#f4f6f8"; fontname="Helvetica"; fontsize=13; margin=14;`,
      ...inner,
      "}",
    ];
  };
  const arrows = edges.flatMap(({ from, to, label, far, heads, layout }) => {
    const [start, end] = [ids.get(from), ids.get(to)];
    if (start === undefined || end === undefined) return [];
    const text = label === undefined ? "" : escaped(inLanguage(label, language));
    const style = layout === "hidden" ? "invis" : far ? "dashed" : "solid";
    return [
      `${start} -> ${end} [label=" ${text} ", class="${far ? "far" : "near"}", style=${style}, dir=${heads ?? "forward"}, constraint=${layout !== "free"}];`,
    ];
  });
  return [
    `digraph "${id}" {`,
    `graph [rankdir=${direction}, bgcolor="transparent", pad=0.15, nodesep=0.3, ranksep=0.9, newrank=true];`,
    ...HEAD,
    ...write(root, undefined),
    ...arrows,
    "}",
  ].join("\n");
}

/** Text of a label: backslashes and quotes stay what they are, and no line breaks come in. */
function escaped(text: string): string {
  return plainText(text).replace(/[\\"]/g, "\\$&").replace(/\s+/g, " ").slice(0, 120);
}
