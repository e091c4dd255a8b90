import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Mutant } from "./mutant";
import { typeOfAddress } from "./mutant";

/** Arguments of one block by their names in the binding: whether they must be set, and what block they are. */
type Arguments = ReadonlyMap<string, { readonly required: boolean; readonly block: string }>;

const INTERFACE = /^export interface (\w+)(?: extends [\w.]+)? \{\n(.*?)^\}/gms;
const PROPERTY = /^ {4}readonly (\w+)(\?)?: (.+);$/gm;
const known = new Map<string, ReadonlyMap<string, Arguments>>();

/** Whether the provider refuses a plan without what the mutant deleted, as its bindings (made of its schema) say. */
export function isRequired({
  operator,
  address,
  path,
}: Pick<Mutant, "operator" | "address" | "path">): boolean {
  if (operator !== "delete-attribute") return false;
  const type = typeOfAddress(address);
  const interfaces = interfacesOf(type);
  let block = [...interfaces.keys()].find((name) => name.endsWith("Config") && !name.includes("ConfigA"));
  let required = false;
  for (const step of path.split(".").filter((each) => each !== "*")) {
    const argument = block === undefined ? undefined : interfaces.get(block)?.get(camel(step));
    if (argument === undefined) return false;
    ({ required, block } = argument);
  }
  return required;
}

function interfacesOf(type: string): ReadonlyMap<string, Arguments> {
  let interfaces = known.get(type);
  if (interfaces === undefined) known.set(type, (interfaces = readInterfaces(type)));
  return interfaces;
}

function readInterfaces(type: string): ReadonlyMap<string, Arguments> {
  const [provider = "", ...words] = type.split("_");
  const root = createRequire(join(process.cwd(), "package.json")).resolve(
    `@cdktf/provider-${provider}/package.json`,
  );
  let text: string;
  try {
    text = readFileSync(join(root, "..", "lib", words.join("-"), "index.d.ts"), "utf8");
  } catch {
    return new Map();
  }
  return new Map(
    [...text.matchAll(INTERFACE)].map(([, name, body]) => [
      name!,
      new Map(
        [...body!.matchAll(PROPERTY)].map(([, property, optional, of]) => [
          property!,
          { required: optional === undefined, block: /^\w+/.exec(of!)?.[0] ?? "" },
        ]),
      ),
    ]),
  );
}

function camel(snake: string): string {
  return snake.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
