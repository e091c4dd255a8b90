import type { Resource } from "../../../terraform/graph/resource";
import type { Fact } from "../evidence";
import type { ReportSource } from "../report-source";

const SECONDS_PER_DAY = 86_400;

/** A fact, once there is something to ask. */
export type FactOf = (source: ReportSource) => Fact;

/** How many resources there are of those types. */
export function count(...types: readonly string[]): FactOf {
  return (source) => counted(types.join(", "), resourcesOf(source, types));
}

/** How many of a type have that value at a path. */
export function countWhere(
  type: string,
  path: string,
  ...wanted: readonly (string | number | boolean)[]
): FactOf {
  return (source) => {
    const found = resourcesOf(source, [type]).filter(({ body }) =>
      body.values(path).some((value) => value.kind === "known" && wanted.includes(value.value as string)),
    );
    return counted(`${type} where ${path} is ${wanted.map(String).join(" or ")}`, found);
  };
}

/** How many of a type say anything at a path. */
export function countWith(type: string, path: string): FactOf {
  return (source) =>
    counted(
      `${type} with ${path}`,
      resourcesOf(source, [type]).filter(({ body }) => body.raw(path).length > 0),
    );
}

/** How many blocks the resources of a type have at a path. */
export function countBlocks(type: string, path: string): FactOf {
  return (source) => {
    const found = resourcesOf(source, [type]).filter(({ body }) => body.blocks(path).length > 0);
    const blocks = found.reduce((sum, { body }) => sum + body.blocks(path).length, 0);
    return { value: blocks, evidence: [{ kind: "query", query: `${type}.${path}`, resources: found }] };
  };
}

/** Regions in which there is one of those types. */
export function regions(...types: readonly string[]): FactOf {
  return (source) => placesOf("region", types, resourcesOf(source, types), ({ region }) => region);
}

/** Accounts, by name, in which there is one of those types. */
export function accounts(...types: readonly string[]): FactOf {
  return (source) =>
    placesOf("account", types, resourcesOf(source, types), ({ account }) =>
      account === undefined ? undefined : (source.accountNames.get(account) ?? account),
    );
}

/** The different values at a path of a type, as far as they are known. */
export function values(type: string, path: string): FactOf {
  return (source) => {
    const found = resourcesOf(source, [type]);
    const known = found.flatMap(({ body }) => body.values(path));
    const texts = known.flatMap((value) => (value.kind === "known" ? [String(value.value)] : []));
    return {
      value: distinct(texts),
      evidence: [{ kind: "query", query: `${type}.${path}`, resources: found }],
    };
  };
}

/** The smallest number at a path of a type, in stacks of that layer only if one is given; 0 where there is none. */
export function smallest(type: string, path: string, layer?: string): FactOf {
  return extreme(type, path, "smallest", Math.min, layer);
}

/** The largest number at a path of a type; 0 where there is none. */
export function largest(type: string, path: string): FactOf {
  return extreme(type, path, "largest", Math.max);
}

/** Seconds of a fact as whole days. */
export function inDays(fact: FactOf): FactOf {
  return (source) => {
    const { value, evidence } = fact(source);
    return { value: typeof value === "number" ? Math.round(value / SECONDS_PER_DAY) : value, evidence };
  };
}

/** Zones of the region that has subnets in the fewest. */
export const zonesPerRegion: FactOf = (source) => {
  const subnets = resourcesOf(source, ["aws_subnet"]);
  const zones = new Map<string, Set<string>>();
  for (const { body, region = "" } of subnets) {
    const zone = body.text("availability_zone_id") ?? body.text("availability_zone");
    if (zone !== undefined) zones.set(region, (zones.get(region) ?? new Set()).add(zone));
  }
  const value = Math.min(...[...zones.values()].map(({ size }) => size));
  return {
    value: Number.isFinite(value) ? value : 0,
    evidence: [{ kind: "query", query: "aws_subnet.availability_zone_id by region", resources: subnets }],
  };
};

function extreme(
  type: string,
  path: string,
  word: string,
  pick: (...numbers: readonly number[]) => number,
  layer?: string,
): FactOf {
  return (source) => {
    const found = resourcesOf(source, [type]).filter(
      ({ stack }) => layer === undefined || stack.name.endsWith(`-${layer}`),
    );
    const numbers = found
      .flatMap(({ body }) => body.values(path))
      .flatMap((value) => (value.kind === "known" && value.value !== "" ? [Number(value.value)] : []))
      .filter((number) => Number.isFinite(number));
    return {
      value: numbers.length === 0 ? 0 : numbers.reduce((left, right) => pick(left, right)),
      evidence: [{ kind: "query", query: `${word} ${type}.${path}`, resources: found }],
    };
  };
}

function counted(query: string, resources: readonly Resource[]): Fact {
  return { value: resources.length, evidence: [{ kind: "query", query, resources }] };
}

function placesOf(
  what: string,
  types: readonly string[],
  resources: readonly Resource[],
  place: (resource: Resource) => string | undefined,
): Fact {
  const value = distinct(resources.flatMap((resource) => place(resource) ?? []));
  return { value, evidence: [{ kind: "query", query: `${what} of ${types.join(", ")}`, resources }] };
}

function resourcesOf({ platform: { graph } }: ReportSource, types: readonly string[]): readonly Resource[] {
  return graph.of(...types);
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}
