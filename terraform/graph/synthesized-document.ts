import { isJsonObject, member, objectsOf, type Json, type JsonObject } from "./json";
import type { ResourceDocument, StackDocument } from "./stack-document";

const MODES = { resource: "managed", data: "data", ephemeral: "ephemeral" } as const;

/** The stack of a synthesized `cdk.tf.json`, or of any other Terraform root in JSON. */
export function synthesizedDocument(name: string, file: string, json: JsonObject): StackDocument {
  const outputs = new Map<string, Json>();
  for (const [output, block] of entries(member(json, "output")))
    outputs.set(output, member(objectsOf(block)[0], "value") ?? null);
  return {
    name,
    file,
    origin: "synth",
    resources: Object.entries(MODES).flatMap(([section, mode]) =>
      entries(member(json, section)).flatMap(([type, named]) =>
        entries(named).flatMap(([resource, values]) =>
          objectsOf(values).map((block) => resourceDocument(mode, type, resource, block)),
        ),
      ),
    ),
    outputs,
    providers: providers(member(json, "provider")),
    terraform: objectsOf(member(json, "terraform"))[0] ?? {},
  };
}

function resourceDocument(
  mode: ResourceDocument["mode"],
  type: string,
  name: string,
  block: JsonObject,
): ResourceDocument {
  const { "//": comment, provider, ...values } = block;
  const path = member(member(comment, "metadata"), "path");
  return {
    mode,
    type,
    name,
    address: mode === "managed" ? `${type}.${name}` : `${mode}.${type}.${name}`,
    values,
    provider: typeof provider === "string" ? provider : (type.split("_")[0] ?? type),
    ...(typeof path === "string" && { constructPath: path }),
  };
}

function providers(json: Json | undefined): ReadonlyMap<string, JsonObject> {
  const found = new Map<string, JsonObject>();
  for (const [name, configurations] of entries(json))
    for (const configuration of objectsOf(configurations)) {
      const alias = member(configuration, "alias");
      found.set(typeof alias === "string" ? `${name}.${alias}` : name, configuration);
    }
  return found;
}

/** Members of an object, or of all objects of a list, as Terraform reads both. */
function entries(json: Json | undefined): readonly (readonly [string, Json])[] {
  return objectsOf(json)
    .flatMap((object) => Object.entries(object))
    .filter(([key, value]) => key !== "//" && (isJsonObject(value) || Array.isArray(value)));
}
