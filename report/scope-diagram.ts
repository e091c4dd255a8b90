import type { DrawnResource, ScopeDrawing } from "../policy/scope/scope-drawing";

const FILLS = { in: "#f8d7d3", connected: "#fdf0cf" } as const;
const FLOW = "#a8203a";
const CONNECTION = "#9a9a9a";

type Accounts = ReadonlyMap<string, string>;

/** The drawing in Graphviz's language: accounts and regions around boxes, flows of card data drawn out, connections dashed. */
export function scopeDot({ boxes, arrows }: ScopeDrawing, title: string, accounts: Accounts): string {
  const lines = [
    "digraph scope {",
    `  graph [rankdir=LR, ranksep=1.2, nodesep=0.14, fontname="Helvetica", fontsize=20, labelloc=t, label=${quote(title)}];`,
    `  node [shape=box, style="rounded,filled", color="#555555", fontname="Helvetica", fontsize=12, height=0.34, margin="0.14,0.05"];`,
    `  edge [fontname="Helvetica", fontsize=10, arrowsize=0.6];`,
  ];
  for (const [account, regions] of placed(boxes, accounts)) {
    lines.push(`  subgraph ${quote(`cluster ${account}`)} {`, `    label=${quote(account)};`);
    for (const [region, group] of regions) {
      lines.push(`    subgraph ${quote(`cluster ${account} ${region}`)} {`, `      label=${quote(region)};`);
      for (const { resource, scope } of group)
        lines.push(
          `      ${quote(resource.id)} [label=${quote(resource.address)}, fillcolor=${quote(FILLS[scope])}, tooltip=${quote(resource.id)}];`,
        );
      lines.push("    }");
    }
    lines.push("  }");
  }
  for (const { from, to, kind, flows } of arrows)
    lines.push(
      `  ${quote(from.id)} -> ${quote(to.id)} [${flows ? `color=${quote(FLOW)}` : `style=dashed, color=${quote(CONNECTION)}`}, tooltip=${quote(`${from.id} ${kind} ${to.id}`)}];`,
    );
  return `${[...lines, "}"].join("\n")}\n`;
}

/** The same as Mermaid text, which GitHub and GitLab draw in Markdown. */
export function scopeMermaid({ boxes, arrows }: ScopeDrawing, accounts: Accounts): string {
  const ids = new Map(boxes.map(({ resource }, index) => [resource, `r${index}`]));
  const lines = ["flowchart LR"];
  let cluster = 0;
  for (const [account, regions] of placed(boxes, accounts)) {
    lines.push(`  subgraph c${(cluster += 1)}["${text(account)}"]`);
    for (const [region, group] of regions) {
      lines.push(`    subgraph c${(cluster += 1)}["${text(region)}"]`);
      for (const { resource, scope } of group)
        lines.push(`      ${ids.get(resource)!}["${text(resource.address)}"]:::${scope}`);
      lines.push("    end");
    }
    lines.push("  end");
  }
  for (const { from, to, flows } of arrows)
    lines.push(`  ${ids.get(from)!} ${flows ? "-->" : "-.->"} ${ids.get(to)!}`);
  for (const [scope, fill] of Object.entries(FILLS)) lines.push(`  classDef ${scope} fill:${fill}`);
  return `${lines.join("\n")}\n`;
}

function placed(
  boxes: readonly DrawnResource[],
  accounts: Accounts,
): ReadonlyMap<string, ReadonlyMap<string, readonly DrawnResource[]>> {
  const found = new Map<string, Map<string, DrawnResource[]>>();
  for (const box of boxes) {
    const { stack, account = stack.account ?? "", region = stack.region ?? "" } = box.resource;
    const name = accounts.get(account) ?? account;
    const regions = found.get(name) ?? new Map<string, DrawnResource[]>();
    found.set(name, regions);
    regions.set(region, [...(regions.get(region) ?? []), box]);
  }
  return found;
}

/** A string of Graphviz's language. Its backslash sequences (`\N`, `\l`) must stay plain text. */
function quote(value: string): string {
  return `"${value.replace(/[\\"]/g, "\\$&").replace(/\s+/g, " ")}"`;
}

/** Text of a box: what has a meaning to Mermaid or to HTML becomes an entity. */
function text(value: string): string {
  return value.replace(/[#&<>"`\\]/g, (character) => `#${character.codePointAt(0)};`).replace(/\s+/g, " ");
}
