import type { StackDiagram } from "./stack-diagram";

/**
 * The diagram as Mermaid text, which GitHub and GitLab draw in Markdown. Mermaid places stacks by what they
 * rest on; the number of the wave stands in each box.
 */
export function mermaid({ environment, accounts, arrows }: StackDiagram): string {
  const lines = [`---`, `title: "stacks of ${quoted(environment)}"`, `---`, `flowchart LR`];
  for (const { account, regions } of accounts) {
    lines.push(`  subgraph ${node(account, "all")}["${text(account)}"]`);
    for (const { region, stacks } of regions) {
      lines.push(`    subgraph ${node(account, region)}["${text(region)}"]`);
      for (const { name, layer, wave } of stacks)
        lines.push(`      ${node(name)}["${text(layer)}<br/>wave ${wave}"]`);
      lines.push("    end");
    }
    lines.push("  end");
  }
  for (const { from, to, contract } of arrows)
    lines.push(
      contract === undefined
        ? `  ${node(from)} -.-> ${node(to)}`
        : `  ${node(from)} -- "${text(contract)}" --> ${node(to)}`,
    );
  return `${lines.join("\n")}\n`;
}

/** An id that Mermaid takes for no keyword; different names give different ids. */
function node(...parts: readonly string[]): string {
  const escaped = parts.map((part) =>
    part.replaceAll("-", "_").replace(/[^A-Za-z0-9_]/g, (character) => `_x${character.codePointAt(0)}x_`),
  );
  return [parts.length === 1 ? "stack" : "folder", ...escaped].join("__");
}

/** Text of a box or an arrow: what has a meaning to Mermaid or to HTML becomes an entity. */
function text(value: string): string {
  return value.replace(/[#&<>"`\\]/g, (character) => `#${character.codePointAt(0)};`).replace(/\s+/g, " ");
}

/** Text inside the double quotes of the title block. */
function quoted(value: string): string {
  return value.replace(/["\\]/g, "\\$&").replace(/\s+/g, " ");
}
