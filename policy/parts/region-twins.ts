import type { PlatformGraph } from "../../terraform/graph/platform-graph";
import type { Resource, Stack } from "../../terraform/graph/resource";

/** What stands under one address of one layer of one account, by region; undefined where the layer has none of it. */
export interface Twins {
  readonly byRegion: ReadonlyMap<string, Resource | undefined>;
}

/** Order of an apply, and nothing that stands in AWS. */
const UNCOMPARED: readonly string[] = ["//", "depends_on", "provider"];

/** In one region a key is the primary, in the others its replica. */
const [KEY, REPLICA] = ["${aws_kms_key.", "${aws_kms_replica_key."];

/** Resources of types, layer by layer, where the layer stands in several regions. */
export function twinsOf(
  graph: PlatformGraph,
  types: readonly string[],
  regions: readonly string[],
): readonly Twins[] {
  const layers = new Map<string, Map<string, Stack>>();
  for (const stack of graph.stacks) {
    const { region } = stack;
    if (region === undefined || !regions.includes(region) || !stack.name.includes(region)) continue;
    const layer = `${stack.account ?? ""} ${stack.name.replace(region, "*")}`;
    layers.set(layer, (layers.get(layer) ?? new Map<string, Stack>()).set(region, stack));
  }
  return [...layers.values()].filter(({ size }) => size > 1).flatMap((stacks) => ofLayer(stacks, types));
}

function ofLayer(stacks: ReadonlyMap<string, Stack>, types: readonly string[]): readonly Twins[] {
  const families = new Map<string, Map<string, Resource>>();
  for (const [region, { resources }] of stacks)
    for (const resource of resources)
      if (resource.mode === "managed" && types.includes(resource.type))
        families.set(
          resource.address,
          (families.get(resource.address) ?? new Map<string, Resource>()).set(region, resource),
        );
  return [...families.values()].map((found) => ({
    byRegion: new Map([...stacks.keys()].map((region) => [region, found.get(region)])),
  }));
}

/** Arguments in which two resources differ, whatever follows from their regions aside. */
export function differences(one: Resource, other: Resource, regions: readonly string[]): readonly string[] {
  const [mine, theirs] = [plainOf(one, regions), plainOf(other, regions)];
  return [...new Set([...mine.keys(), ...theirs.keys()])].filter((key) => mine.get(key) !== theirs.get(key));
}

/** Each argument as text, its own region and the others told apart but not by name. */
export function plainOf(resource: Resource, regions: readonly string[]): ReadonlyMap<string, string> {
  const own = resource.region ?? resource.stack.region;
  const plain = (text: string): string =>
    regions.reduce((changed, region) => {
      const mark = region === own ? "<own>" : "<other>";
      return changed.replaceAll(region, mark).replaceAll(region.replaceAll("-", "_"), mark);
    }, text);
  return new Map(
    Object.entries(resource.body.json)
      .filter(([key, value]) => !UNCOMPARED.includes(key) && value !== null)
      .map(([key, value]) => [key, plain(JSON.stringify(value).replaceAll(REPLICA, KEY))]),
  );
}
