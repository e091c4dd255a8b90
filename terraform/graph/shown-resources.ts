import { member, objectsOf, type Json, type JsonObject } from "./json";

/** What `terraform show -json` says of one resource of a plan or state. */
export interface ShownResource {
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  /** With module and instance key: `module.network.aws_subnet.app[0]`. */
  readonly address: string;
  /** `module.network.` and so on; empty in the root. */
  readonly module: string;
  readonly json: JsonObject;
}

/** Resources of a `root_module` and of all modules below it. */
export function shownResources(root: Json | undefined): readonly ShownResource[] {
  const found: ShownResource[] = [];
  const modules: Json[] = root === undefined ? [] : [root];
  for (let module = modules.pop(); module !== undefined; module = modules.pop()) {
    const at = member(module, "address");
    for (const json of objectsOf(member(module, "resources"))) {
      const [type, name, address] = [member(json, "type"), member(json, "name"), member(json, "address")];
      if (typeof type !== "string" || typeof name !== "string" || typeof address !== "string") continue;
      const mode = member(json, "mode") === "data" ? "data" : "managed";
      found.push({ mode, type, name, address, module: typeof at === "string" ? `${at}.` : "", json });
    }
    modules.push(...objectsOf(member(module, "child_modules")).toReversed());
  }
  return found;
}
