import { isJsonObject, type Json } from "../../terraform/graph/json";
import { once } from "../../terraform/graph/once";
import type { PlatformGraph } from "../../terraform/graph/platform-graph";
import type { Evidence, Resource } from "../../terraform/graph/resource";
import { judgeProblems, type Problem } from "../judge-problems";
import type { Platform } from "../platform";
import type { Examination, Judgement } from "../rule";

/** What may be the name of a region, also as it stands in Terraform's names. */
const REGION = /(?<![a-z])[a-z]{2}[-_](?:gov[-_])?[a-z]+[-_]\d(?!\d)/g;
/** Ids of zones, `sae1-az1`, and addresses: each region has its own. */
const ZONE = /(?<![a-z])[a-z]{2,4}\d[-_]az\d+(?!\d)/g;
const ADDRESS = /\b\d{1,3}(?:\.\d{1,3}){3}\b/g;
/** In one region a key is the primary, in the others its replica. */
const [REPLICA, KEY] = ["${aws_kms_replica_key.", "${aws_kms_key."];
/** Between the path of a list and one of its elements. */
const ELEMENT = " has ";
/** Letters of a value that a message still tells; policies are longer. */
const MOST_TOLD = 80;
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

/** What is called alike in a layer of an account, by region; a name of a zone or of another region stands for any. */
type Family = ReadonlyMap<string, readonly Resource[]>;

/**
 * Judges resources of stacks that stand once in each promised region, one judgement for all of one kind: they must be
 * there in each, with the same settings once names of regions and zones are taken for what they stand for. Only stacks
 * as they were synthesized: plans and states also hold what AWS decided, which is never alike.
 */
export function judgeTwins(
  graph: PlatformGraph,
  regions: readonly string[],
  { types, alone = [], apart = [] }: Twins,
): readonly Judgement[] {
  return graph.of(...types).flatMap((resource) => {
    const { layer, region = "" } = placeOf(resource);
    const standing = regions.filter((each) => layersOf(graph).get(layer)?.has(each) === true);
    if (standing.length < 2 || !standing.includes(region)) return [];
    const family = familiesOf(graph).get(familyOf(resource))!;
    const holding = standing.filter((each) => family.has(each));
    if (holding.length === 1 && alone.includes(resource.type)) return [];
    // What stands in the first region too is judged there.
    const at = family.get(region)!.indexOf(resource);
    if (standing.some((each) => each < region && family.get(each)?.[at] !== undefined)) return [];
    const problems = standing
      .filter((each) => each !== region)
      .flatMap((each): readonly Problem[] => {
        const twin = family.get(each)?.[at];
        return twin === undefined
          ? [{ message: `it is not there in ${each}`, evidence: [{ resource }] }]
          : differences(resource, twin, apart);
      });
    return [judgeProblems(resource, problems, { message: `it is set alike in ${standing.join(" and ")}` })];
  });
}

/** What `judgeTwins` says of a platform that promises several regions. */
export function examineTwins({ graph, promises: { regions } }: Platform, twins: Twins): Examination {
  return regions.length < 2
    ? { judgements: [], nothing: "one region is promised" }
    : { judgements: judgeTwins(graph, regions, twins), nothing: "nothing of it stands in two regions" };
}

/** Every setting of a resource by its path, without what its region alone decides. */
export function placelessSettings({ body, stack }: Resource): ReadonlyMap<string, string> {
  const own = regionIn(stack.name);
  const settings = new Map<string, string>();
  const walk = (json: Json, path: string): void => {
    if (json === null) return;
    if (Array.isArray(json)) {
      const elements = json as readonly Json[];
      // Lists of texts and numbers are sets, in whatever order names of regions put them.
      for (const [index, element] of elements.entries())
        if (typeof element === "object") walk(element, `${path}.${index}`);
        else settings.set(`${path}${ELEMENT}${placeless(String(element), own)}`, "");
    } else if (isJsonObject(json)) {
      // An empty block may say much: `allow {}`.
      if (Object.keys(json).length === 0) settings.set(path, "{}");
      for (const [key, value] of Object.entries(json))
        if (path !== "" || !ASIDE.has(key)) walk(value, path === "" ? key : `${path}.${key}`);
    } else settings.set(path, typeof json === "string" ? placeless(json, own) : String(json));
  };
  walk(body.json, "");
  return settings;
}

/** Regions in which each layer of each account stands. */
const layersOf = once((graph: PlatformGraph): ReadonlyMap<string, ReadonlySet<string>> => {
  const layers = new Map<string, Set<string>>();
  for (const { name, document } of graph.stacks) {
    const region = regionIn(name);
    if (region === undefined || document.origin !== "synth") continue;
    const layer = placeless(name, region);
    layers.set(layer, (layers.get(layer) ?? new Set()).add(region));
  }
  return layers;
});

const familiesOf = once((graph: PlatformGraph): ReadonlyMap<string, Family> => {
  const families = new Map<string, Map<string, Resource[]>>();
  for (const { resources } of graph.stacks)
    for (const resource of resources) {
      const key = familyOf(resource);
      const family = families.get(key) ?? new Map<string, Resource[]>();
      families.set(key, family);
      const { region = "" } = placeOf(resource);
      family.set(region, [...(family.get(region) ?? []), resource]);
    }
  return families;
});

function placeOf({ stack }: Resource): { readonly layer: string; readonly region: string | undefined } {
  const region = regionIn(stack.name);
  return { layer: placeless(stack.name, region), region };
}

function familyOf(resource: Resource): string {
  const { layer, region } = placeOf(resource);
  return `${layer}/${placeless(resource.address, region)}`;
}

function regionIn(stack: string): string | undefined {
  return stack.match(REGION)?.[0];
}

function placeless(text: string, own: string | undefined): string {
  return text
    .replace(REGION, (region) => (region.replaceAll("_", "-") === own ? "<region>" : "<other region>"))
    .replace(ZONE, "<zone>")
    .replace(ADDRESS, "<address>")
    .replaceAll(REPLICA, KEY);
}

function differences(one: Resource, other: Resource, apart: readonly string[]): readonly Problem[] {
  const [here, there] = [placelessSettings(one), placelessSettings(other)];
  const paths = [...new Set([...here.keys(), ...there.keys()])];
  return paths
    .filter((path) => here.get(path) !== there.get(path))
    .filter((path) => !apart.includes(`${one.type}.${path.split(".")[0]!}`))
    .map((path) => ({
      message: differenceAt(path, one, other, here.get(path), there.get(path)),
      evidence: [shown(one, path, here.get(path)), shown(other, path, there.get(path))],
    }));
}

function differenceAt(
  path: string,
  one: Resource,
  other: Resource,
  mine: string | undefined,
  its: string | undefined,
): string {
  const [here, there] = [one, other].map(({ region, stack }) => region ?? stack.name);
  const [list, element] = path.split(ELEMENT);
  if (element !== undefined) return `${list} has ${element} in ${mine === undefined ? there : here} only`;
  const [said, itsSaid] = [mine, its].map((value) => value ?? "not set");
  return Math.max(said!.length, itsSaid!.length) > MOST_TOLD
    ? `${path} differs between ${here} and ${there}`
    : `${path} is ${said} in ${here} and ${itsSaid} in ${there}`;
}

function shown(resource: Resource, path: string, value: string | undefined): Evidence {
  return { resource, path: path.split(ELEMENT)[0]!, value };
}
