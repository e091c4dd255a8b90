import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ENVIRONMENTS } from "../../environments/environments";
import type { BaseStack } from "../../modules/core/base-stack";
import { buildStacks } from "../../stacks/build";
import { CATALOG } from "../../stacks/catalog";
import { code, GENERATED, table } from "./markdown";
import { declaredLines } from "./module-pages";
import { sourceFacts } from "./source-facts";

/** Page `layers.md`: every layer with its settings, where it is deployed, what it rests on and what it makes. */
export function layerPage(root: string): Map<string, string> {
  const stacks = ENVIRONMENTS.flatMap((environment) => buildStacks(environment, { outdir: tmpdir() }).stacks);
  const sections = Object.keys(CATALOG)
    .sort()
    .flatMap((layer) =>
      layerSection(
        root,
        layer,
        stacks.filter(({ place }) => place.layer === layer),
      ),
    );
  return new Map([["layers.md", [GENERATED, "# Layers", "", ...sections].join("\n")]]);
}

function layerSection(root: string, layer: string, stacks: readonly BaseStack[]): string[] {
  const { declared } = sourceFacts(readFileSync(join(root, "stacks", `${layer}.ts`), "utf8"));
  const published = stacks.find((stack) => stack.published !== undefined)?.published;
  return [
    `## ${layer}`,
    "",
    `Deployed in ${folders(stacks)}.`,
    "",
    `Rests on ${listed(stacks.flatMap(({ reads }) => reads.map((read) => read.layer)))}.`,
    "",
    `Makes ${listed(stacks.flatMap(typesOf))}.`,
    "",
    ...(published === undefined
      ? []
      : [
          `Publishes version ${published.version}:`,
          "",
          ...table(
            ["value", "kind"],
            Object.entries(published.shape).map(([name, { kind, prefix }]) => [
              code(name),
              kind === "id" ? `one, ${code(`${prefix}…`)}` : `by key, ${code(`${prefix}…`)}`,
            ]),
          ),
        ]),
    ...declared.filter(({ kind }) => kind !== "const").flatMap(declaredLines),
  ];
}

/** Folders that deploy the layer, each with its environments. */
function folders(stacks: readonly BaseStack[]): string {
  const places = new Map<string, string[]>();
  for (const { place } of stacks) {
    const key = `${place.account}/${place.region}`;
    places.set(key, [...(places.get(key) ?? []), place.environment]);
  }
  if (places.size === 0) return "no environment";
  return [...places]
    .sort()
    .map(([key, names]) => `${code(key)} (${names.sort().join(", ")})`)
    .join(", ");
}

/** Types of the resources that a stack makes. */
function typesOf(stack: BaseStack): string[] {
  const { resource = {} } = stack.toTerraform() as { resource?: Record<string, unknown> };
  return Object.keys(resource);
}

/** Different values in order, as code; `nothing` where there are none. */
function listed(values: readonly string[]): string {
  const different = [...new Set(values)].sort();
  return different.length === 0 ? "nothing" : different.map(code).join(", ");
}
