import type { Json } from "../../terraform/graph/json";
import { once } from "../../terraform/graph/once";
import type { PlatformGraph } from "../../terraform/graph/platform-graph";
import type { Resource, Stack } from "../../terraform/graph/resource";
import { spotsOf } from "./edit";

/** What stands in the place of a value, absent where it is taken away, and how people call that. */
export interface Harmed {
  readonly value: Json | undefined;
  readonly change: string;
}

const REGIONS = ["sa-east-1", "us-east-1"];
const ACCOUNT = /\b\d{12}\b/;
const SOLE_REFERENCE = /^\$\{([a-z0-9_]+)\.([A-Za-z0-9_-]+)((?:\.[^{}]+)?)\}$/;
const CONTRACT_KEY = /^(\$\{data\.terraform_remote_state\.[^[{}]+)\["([^"]+)"\]\}$/;
/** A tier and the zone behind it, as keys and local names of subnets and route tables have them. */
const ZONED = /^(.+?)([-_][a-z]{2,4}\d[-_]az\d)$/;
/** An account that is nobody's here. */
const STRANGER = "999999999999";

export function otherRegion(text: string): readonly Harmed[] {
  const region = REGIONS.find((each) => text.includes(each));
  if (region === undefined || text.includes("terraform_remote_state")) return [];
  const other = REGIONS.find((each) => each !== region)!;
  return [{ value: text.replaceAll(region, other), change: `${region} → ${other}` }];
}

export function otherAccount(text: string): readonly Harmed[] {
  const [account] = ACCOUNT.exec(text) ?? [];
  return account === undefined
    ? []
    : [{ value: text.replaceAll(account, STRANGER), change: `account ${account} → ${STRANGER}` }];
}

export function otherResource(text: string, { stack, address }: Resource): readonly Harmed[] {
  const [, type, name, attribute] = SOLE_REFERENCE.exec(text) ?? [];
  const other = stack.resources.find(
    (each) => each.type === type && each.name !== name && each.mode === "managed" && each.address !== address,
  );
  return other === undefined
    ? []
    : [{ value: `\${${other.address}${attribute}}`, change: `${name} → ${other.name}` }];
}

/** Another key of the same map in the same contract, one that the stack reads as well. */
export function otherKey(text: string, { stack }: Resource): readonly Harmed[] {
  const [, map, key] = CONTRACT_KEY.exec(text) ?? [];
  if (map === undefined) return [];
  const other = keysOfContracts(stack)
    .get(map)
    ?.find((each) => each !== key);
  return other === undefined ? [] : [{ value: `${map}["${other}"]}`, change: `${key} → ${other}` }];
}

/** The same zone in another tier: another key of the map in a contract, or another resource of the stack. */
export function otherTier(text: string, { stack, body: { graph } }: Resource): readonly Harmed[] {
  const [, map, key] = CONTRACT_KEY.exec(text) ?? [];
  if (map !== undefined) {
    const other = keysOfPlatform(graph)
      .get(map)
      ?.find((each) => isOtherTier(key!, each));
    return other === undefined ? [] : [{ value: `${map}["${other}"]}`, change: `${key} → ${other}` }];
  }
  const [, type, name, attribute] = SOLE_REFERENCE.exec(text) ?? [];
  const other = stack.document.resources.find(
    (each) => each.type === type && each.mode === "managed" && isOtherTier(name!, each.name),
  );
  return other === undefined
    ? []
    : [{ value: `\${${other.address}${attribute}}`, change: `${name} → ${other.name}` }];
}

function isOtherTier(name: string, other: string): boolean {
  const [, tier, zone] = ZONED.exec(name) ?? [];
  const [, otherTierOf, otherZone] = ZONED.exec(other) ?? [];
  return zone !== undefined && zone === otherZone && tier !== otherTierOf;
}

/** Keys that a stack reads, by the map that they are read from. */
const keysOfContracts = once(keysOfStack);

/** Keys that any stack reads: states are called the same wherever they are read. */
const keysOfPlatform = once(({ stacks }: PlatformGraph): ReadonlyMap<string, readonly string[]> => {
  const all = new Map<string, string[]>();
  for (const stack of stacks)
    for (const [map, keys] of keysOfContracts(stack)) all.set(map, [...(all.get(map) ?? []), ...keys]);
  return all;
});

function keysOfStack({ document }: Stack): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, string[]>();
  for (const { values } of document.resources)
    for (const { value } of spotsOf(values)) {
      const [, map, key] = (typeof value === "string" && CONTRACT_KEY.exec(value)) || [];
      if (map !== undefined) keys.set(map, [...(keys.get(map) ?? []), key!]);
    }
  return keys;
}
