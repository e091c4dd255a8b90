import { isJsonObject, type Json } from "../../terraform/graph/json";
import { once } from "../../terraform/graph/once";
import type { PlatformGraph } from "../../terraform/graph/platform-graph";
import type { Evidence, Resource } from "../../terraform/graph/resource";
import { judgeProblems, type Problem } from "../judge-problems";
import type { Judgement } from "../rule";

/** Ids of zones, `sae1-az1`: each region has its own. */
const ZONE = /(?<![a-z])[a-z]{2,4}\d[-_]az\d+(?!\d)/g;
/** What Terraform and we keep beside the settings themselves. */
const ASIDE = new Set(["depends_on", "lifecycle", "provider", "//"]);

/** What is to be the same in several regions. */
export interface Twins {
  readonly types: readonly string[];
  /** Types that one region may have alone. */
  readonly alone?: readonly string[];
  /** Attributes that must not be the same, `<type>.<attribute>`. */
  readonly apart?: readonly string[];
}

/**
 * Judges resources of stacks that stand once in each promised region, one judgement for all of one kind: they must be
 * there in each, with the same settings once names of regions and zones are taken for what they stand for.
 */
export function judgeTwins(
  graph: PlatformGraph,
  regions: readonly string[],
  { types, alone = [], apart = [] }: Twins,
): readonly Judgement[] {
  const byId = resourcesById(graph);
  return graph.of(...types).flatMap((resource) => {
    const own = regions.find((region) => resource.stack.name.includes(region));
    if (own === undefined) return [];
    const twins = regions
      .filter((region) => region !== own)
      .map((region) => {
        const stack = resource.stack.name.replace(own, region);
        return { region, stack, twin: byId.get(`${stack}/${resource.address}`) };
      })
      .filter(({ stack }) => graph.stacks.some(({ name }) => name === stack));
    if (twins.length === 0) return [];
    if (twins.every(({ twin }) => twin === undefined) && alone.includes(resource.type)) return [];
    // What stands in the first region too is judged there.
    if (twins.some(({ twin, region }) => twin !== undefined && region < own)) return [];
    const problems = twins.flatMap(({ twin, region }): readonly Problem[] =>
      twin === undefined
        ? [{ message: `it is not there in ${region}`, evidence: [{ resource }] }]
        : differences(resource, twin, regions, apart),
    );
    const where = [own, ...twins.map(({ region }) => region)].join(" and ");
    return [judgeProblems(resource, problems, { message: `it is set alike in ${where}` })];
  });
}

const resourcesById = once(
  (graph: PlatformGraph): ReadonlyMap<string, Resource> =>
    new Map(graph.stacks.flatMap(({ resources }) => resources.map((each) => [each.id, each]))),
);

function differences(
  one: Resource,
  other: Resource,
  regions: readonly string[],
  apart: readonly string[],
): readonly Problem[] {
  const [here, there] = [one, other].map((each) => settingsOf(each, regions));
  const paths = [...new Set([...here!.keys(), ...there!.keys()])];
  return paths
    .filter((path) => here!.get(path) !== there!.get(path))
    .filter((path) => !apart.includes(`${one.type}.${path.split(".")[0]!}`))
    .map((path) => {
      const [mine, its] = [here!.get(path), there!.get(path)].map((value) => value ?? "not set");
      return {
        message: `${path} is ${mine} in ${one.region ?? one.stack.name} and ${its} in ${other.region ?? other.stack.name}`,
        evidence: [shown(one, path, here!.get(path)), shown(other, path, there!.get(path))],
      };
    });
}

function shown(resource: Resource, path: string, value: string | undefined): Evidence {
  return { resource, path, value };
}

/** Each value by its path, as text without what a region alone decides. */
function settingsOf({ body, stack }: Resource, regions: readonly string[]): ReadonlyMap<string, string> {
  const own = regions.find((region) => stack.name.includes(region))!;
  const settings = new Map<string, string>();
  const walk = (json: Json, path: string): void => {
    if (json === null) return;
    if (Array.isArray(json))
      (json as readonly Json[]).forEach((element, index) => walk(element, `${path}.${index}`));
    else if (isJsonObject(json)) {
      for (const [key, value] of Object.entries(json))
        if (path !== "" || !ASIDE.has(key)) walk(value, path === "" ? key : `${path}.${key}`);
    } else settings.set(path, typeof json === "string" ? placeless(json, own, regions) : String(json));
  };
  walk(body.json, "");
  return settings;
}

function placeless(text: string, own: string, regions: readonly string[]): string {
  const named = regions.reduce((result, region) => {
    const stand = region === own ? "<region>" : "<other region>";
    return result.replaceAll(region, stand).replaceAll(region.replaceAll("-", "_"), stand);
  }, text);
  return named.replace(ZONE, "<zone>");
}
