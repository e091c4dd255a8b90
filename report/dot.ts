import type { DiagramArrow, StackDiagram } from "./stack-diagram";

/** Colours of accounts in the order of their names, and of arrows by contract: dark enough on white. */
const ACCOUNT_FILLS = ["#f1f6fd", "#f3f9ef", "#fdf5ea", "#f8f0fb", "#f2f2f2"];
const REGION_FILLS = ["#dfeafa", "#e2f0d9", "#fbe8cd", "#eedcf5", "#e3e3e3"];
const ARROW_COLOURS = [
  "#1f5fa8",
  "#3d7d1f",
  "#b35c00",
  "#8b2fa3",
  "#00757d",
  "#a8203a",
  "#5b5b00",
  "#4d4dbf",
  "#8a4b2a",
  "#c2187f",
  "#2f6b4f",
  "#44505c",
];
const ORDER_COLOUR = "#9a9a9a";

/**
 * The diagram in Graphviz's language: a column for each wave, boxes inside regions inside accounts, contracts
 * on the arrows, dashed arrows where only the order matters.
 */
export function dot({ environment, waves, accounts, arrows }: StackDiagram): string {
  const colourOf = contractColours(arrows);
  const lines = [
    `digraph ${quote(environment)} {`,
    `  graph [rankdir=LR, newrank=true, compound=true, ranksep=1.6, nodesep=0.16, fontname="Helvetica", fontsize=20, labelloc=t, label=${quote(`Stacks of ${environment}: each column is a wave, an arrow leads to what rests on it`)}];`,
    `  node [shape=box, style="rounded,filled", fillcolor=white, color="#555555", fontname="Helvetica", fontsize=12, height=0.34, margin="0.14,0.05"];`,
    `  edge [fontname="Helvetica", fontsize=10, arrowsize=0.6];`,
  ];
  waves.forEach((_, index) =>
    lines.push(
      `  ${wave(index)} [shape=plaintext, style="", fontsize=16, label=${quote(`wave ${index + 1}`)}];`,
    ),
  );
  if (waves.length > 1)
    lines.push(`  ${waves.map((_, index) => wave(index)).join(" -> ")} [style=invis, weight=100];`);
  accounts.forEach(({ account, regions }, position) => {
    lines.push(
      `  subgraph ${quote(`cluster ${account}`)} {`,
      `    label=${quote(account)}; labeljust=l; style="rounded,filled"; color="#bbbbbb"; fillcolor=${quote(pick(ACCOUNT_FILLS, position))}; fontsize=18;`,
    );
    for (const { region, stacks } of regions) {
      lines.push(
        `    subgraph ${quote(`cluster ${account} ${region}`)} {`,
        `      label=${quote(region)}; style="rounded,filled"; color="#cccccc"; fillcolor=${quote(pick(REGION_FILLS, position))}; fontsize=14;`,
      );
      for (const { name, layer } of stacks)
        lines.push(`      ${quote(name)} [label=${quote(layer)}, tooltip=${quote(name)}];`);
      lines.push("    }");
    }
    lines.push("  }");
  });
  waves.forEach((stacks, index) =>
    lines.push(`  { rank=same; ${[wave(index), ...stacks.map(quote)].join("; ")}; }`),
  );
  for (const { from, to, contract } of arrows) {
    const colour = contract === undefined ? ORDER_COLOUR : colourOf.get(contract)!;
    const style =
      contract === undefined
        ? `style=dashed, color=${quote(colour)}`
        : `color=${quote(colour)}, fontcolor=${quote(colour)}, label=${quote(contract)}`;
    lines.push(`  ${quote(from)} -> ${quote(to)} [${style}, tooltip=${quote(`${from} → ${to}`)}];`);
  }
  return `${[...lines, "}"].join("\n")}\n`;
}

function contractColours(arrows: readonly DiagramArrow[]): ReadonlyMap<string, string> {
  const contracts = [...new Set(arrows.flatMap(({ contract }) => contract ?? []))].sort();
  return new Map(contracts.map((contract, index) => [contract, pick(ARROW_COLOURS, index)]));
}

function wave(index: number): string {
  return quote(`wave ${index + 1}`);
}

/** A string of Graphviz's language. Its backslash sequences (`\N`, `\l`) must stay plain text. */
function quote(value: string): string {
  return `"${value.replace(/[\\"]/g, "\\$&").replace(/\s+/g, " ")}"`;
}

function pick(values: readonly string[], index: number): string {
  return values[index % values.length]!;
}
