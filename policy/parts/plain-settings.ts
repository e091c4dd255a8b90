import { isJsonObject, type Json } from "../../terraform/graph/json";
import type { Resource } from "../../terraform/graph/resource";

const ADDRESS = /\b\d{1,3}(?:\.\d{1,3}){3}\b/g;
/** A zone's id, by which subnets are called: their numbers differ between regions. */
const ZONE = /\b[a-z]{3,4}\d-az\d+\b/g;
/** What may be the name of a region, also as it stands in Terraform's names. */
const REGION = /[a-z]{2}[-_](?:gov[-_])?[a-z]+[-_]\d/g;
/** For people only, or for Terraform. */
const LEFT_OUT = ["tags", "tags_all", "description", "comment", "depends_on", "provider"];

/**
 * Every setting of a resource by its path, so that two regions' settings can be compared: `<here>` stands for its own
 * region, `<there>` for each other one, and addresses and zones, of which each region has its own, stand for any.
 */
export function plainSettings(
  { body }: Resource,
  here: string,
  regions: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const settings = new Map<string, string>();
  const walk = (json: Json, path: string): void => {
    if (json === null) return;
    if (Array.isArray(json))
      (json as readonly Json[]).forEach((element, index) => walk(element, `${path}.${index}`));
    else if (isJsonObject(json)) {
      if (path !== "") settings.set(path, "{}");
      for (const [key, value] of Object.entries(json).sort(byKey))
        if (path !== "" || !LEFT_OUT.includes(key)) walk(value, path === "" ? key : `${path}.${key}`);
    } else settings.set(path, typeof json === "string" ? plain(json, here, regions) : JSON.stringify(json));
  };
  walk(body.json, "");
  return settings;
}

function plain(text: string, here: string, regions: ReadonlySet<string>): string {
  return text
    .replace(REGION, (found) => {
      const region = found.replaceAll("_", "-");
      if (!regions.has(region)) return found;
      return region === here ? "<here>" : "<there>";
    })
    .replaceAll(ADDRESS, "<address>")
    .replaceAll(ZONE, "<zone>");
}

function byKey([a]: readonly [string, Json], [b]: readonly [string, Json]): number {
  return a < b ? -1 : 1;
}
