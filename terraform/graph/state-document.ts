import { UserError } from "../../modules/core/errors";
import { listOf, member, type Json, type JsonObject } from "./json";
import { escaped, literal, objectOf } from "./literal";
import { shownResources, type ShownResource } from "./shown-resources";
import type { ResourceDocument, StackDocument } from "./stack-document";

/** Attributes by which other resources refer to one. */
const NAMING = ["id", "arn", "name"] as const;

/**
 * The stack of a state as `terraform show -json` prints it. States have no configuration: references are found again where
 * a resource that another rests on has the value, and account and region stand in its ARN.
 * @throws UserError if it is no state
 */
export function stateDocument(name: string, file: string, json: JsonObject): StackDocument {
  const values = member(json, "values");
  if (values === undefined)
    throw new UserError(`${file} is no state: it must be what terraform show -json prints of one`);
  const shown = shownResources(member(values, "root_module"));
  const names = namesOf(shown);
  const places = shown.map(placeIn).filter((place) => place !== undefined);
  const common = mostCommon(places.map(([key]) => key));
  const providers = new Map<string, JsonObject>(places);
  const tags = accountTags(shown);
  providers.set("aws", {
    ...providers.get(common ?? ""),
    ...(tags !== undefined && { default_tags: { tags } }),
  });
  return {
    name,
    file,
    origin: "state",
    resources: shown.map((resource) => document(resource, names)),
    outputs: new Map(
      Object.entries(objectOf(member(values, "outputs"))).map(([output, block]) => [
        output,
        literal(member(block, "value"), member(block, "sensitive")) ?? null,
      ]),
    ),
    providers,
    terraform: {},
  };
}

function document(
  shown: ShownResource,
  names: ReadonlyMap<string, ReadonlyMap<string, string>>,
): ResourceDocument {
  const { mode, type, name, address, json } = shown;
  const known = literal(member(json, "values"), member(json, "sensitive_values"));
  const sources = new Map(
    listOf(member(json, "depends_on")).flatMap((on) =>
      typeof on === "string" ? [...(names.get(on) ?? [])] : [],
    ),
  );
  return {
    mode,
    type,
    name,
    address,
    values: objectOf(linked(known ?? {}, sources, true)),
    provider: placeIn(shown)?.[0] ?? type.split("_")[0] ?? type,
  };
}

/** The value with expressions in place of what another resource is called. */
function linked(json: Json, sources: ReadonlyMap<string, string>, top = false): Json {
  if (typeof json === "string") return sources.get(json) ?? json;
  if (Array.isArray(json)) return (json as readonly Json[]).map((element) => linked(element, sources));
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => {
      const own = top && (NAMING as readonly string[]).includes(key);
      return [key, own ? value : linked(value as Json, sources)];
    }),
  );
}

/** Expressions by value, for each address without its keys, as `depends_on` has it. */
function namesOf(shown: readonly ShownResource[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const names = new Map<string, Map<string, string>>();
  for (const { mode, module, type, name, address, json } of shown) {
    const block = `${module}${mode === "data" ? "data." : ""}${type}.${name}`.replace(/\[[^\]]*\]/g, "");
    const known = names.get(block) ?? new Map<string, string>();
    names.set(block, known);
    for (const attribute of NAMING.toReversed()) {
      const value = member(member(json, "values"), attribute);
      if (typeof value === "string" && value !== "") known.set(escaped(value), `\${${address}.${attribute}}`);
    }
  }
  return names;
}

/** Key and settings of the provider configuration that a resource's ARN tells of. */
function placeIn({ type, json }: ShownResource): readonly [string, JsonObject] | undefined {
  if (!type.startsWith("aws_")) return undefined;
  const values = member(json, "values");
  const arn = member(values, "arn");
  const [, , , region = "", account = ""] = typeof arn === "string" ? arn.split(":") : [];
  const owner = account === "" ? member(values, "owner_id") : account;
  if (region === "" || typeof owner !== "string" || owner === "") return undefined;
  return [`aws.${region}.${owner}`, { region, allowed_account_ids: [owner] }];
}

function mostCommon(keys: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Tags that every resource has from the provider, as far as one tells. */
function accountTags(shown: readonly ShownResource[]): Json | undefined {
  for (const { json } of shown) {
    const own = objectOf(member(member(json, "values"), "tags"));
    const all = Object.entries(objectOf(member(member(json, "values"), "tags_all")));
    const given = all.filter(([key]) => !Object.hasOwn(own, key));
    if (given.length > 0) return Object.fromEntries(given);
  }
  return undefined;
}
