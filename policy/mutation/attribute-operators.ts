import type { Json } from "../../terraform/graph/json";
import { once } from "../../terraform/graph/once";
import type { Resource, Stack } from "../../terraform/graph/resource";
import { edited, pathOf, spotsOf, type Keys, type Spot } from "./edit";
import { replacing, type Mutant } from "./mutant";
import { touchesOf } from "./touches-of";

/** A way to harm one value: what stands there instead, and how people call it; nothing where it does not apply. */
type Harm = (
  spot: Spot,
  resource: Resource,
) => { readonly value: Json | undefined; readonly change: string }[];

const REGIONS = ["sa-east-1", "us-east-1"];
const ACCOUNT = /\b\d{12}\b/;
const SOLE_REFERENCE = /^\$\{([a-z0-9_]+)\.([A-Za-z0-9_-]+)((?:\.[^{}]+)?)\}$/;
const CONTRACT_KEY = /^(\$\{data\.terraform_remote_state\.[^[{}]+)\["([^"]+)"\]\}$/;
/** An account that is nobody's here. */
const STRANGER = "999999999999";

const HARMS: Readonly<Record<string, Harm>> = {
  /** What a block needs is gone. */
  "delete-attribute": ({ keys }) =>
    typeof keys.at(-1) === "string" ? [{ value: undefined, change: "deleted" }] : [],

  flip: ({ value }) =>
    typeof value === "boolean" ? [{ value: !value, change: `${value} → ${!value}` }] : [],

  /** Just past a bound, on either side of it, wherever the bound may be: one less, one more, and nothing. */
  "move-number": ({ value }) =>
    typeof value === "number"
      ? [...new Set([value - 1, value + 1, 0])]
          .filter((moved) => moved !== value)
          .map((moved) => ({ value: moved, change: `${value} → ${moved}` }))
      : [],

  /** Another region, another account, or another resource of the same kind in the same stack. */
  retarget: ({ value }, resource) =>
    typeof value !== "string"
      ? []
      : [
          ...otherRegion(value),
          ...otherAccount(value),
          ...otherResource(value, resource),
          ...otherKey(value, resource),
        ],

  /** One of several is left out: a zone, a subscriber, a statement. */
  "drop-element": ({ keys, value }, resource) =>
    typeof keys.at(-1) === "number" && siblings(keys, resource) > 1
      ? [{ value: undefined, change: `without ${shown(value)}` }]
      : [],
};

/** Every harm to every value of a resource, tags apart: they are harmed by the operator of tags only. */
export function attributeMutants(resource: Resource): readonly Mutant[] {
  const spots = spotsOf(resource.document.values);
  return Object.entries(HARMS).flatMap(([operator, harm]) =>
    spots.flatMap((spot) =>
      harm(spot, resource).map(({ value, change }): Mutant => ({
        operator,
        stack: resource.stack.name,
        address: resource.address,
        path: pathOf(spot.keys),
        change,
        mutate: replacing(resource.address, (document) => ({
          ...document,
          values: edited(document.values, spot.keys, value),
        })),
        touches: touchesOf(resource, spot.keys, spot.value),
      })),
    ),
  );
}

function otherRegion(text: string): { value: Json; change: string }[] {
  const region = REGIONS.find((each) => text.includes(each));
  if (region === undefined || text.includes("terraform_remote_state")) return [];
  const other = REGIONS.find((each) => each !== region)!;
  return [{ value: text.replaceAll(region, other), change: `${region} → ${other}` }];
}

function otherAccount(text: string): { value: Json; change: string }[] {
  const [account] = ACCOUNT.exec(text) ?? [];
  return account === undefined
    ? []
    : [{ value: text.replaceAll(account, STRANGER), change: `account ${account} → ${STRANGER}` }];
}

function otherResource(text: string, { stack, address }: Resource): { value: Json; change: string }[] {
  const [, type, name, attribute] = SOLE_REFERENCE.exec(text) ?? [];
  const other = stack.resources.find(
    (each) => each.type === type && each.name !== name && each.mode === "managed" && each.address !== address,
  );
  return other === undefined
    ? []
    : [{ value: `\${${other.address}${attribute}}`, change: `${name} → ${other.name}` }];
}

/** Another key of the same map in the same contract, one that the stack reads as well. */
function otherKey(text: string, { stack }: Resource): { value: Json; change: string }[] {
  const [, map, key] = CONTRACT_KEY.exec(text) ?? [];
  if (map === undefined) return [];
  const other = keysOfContracts(stack)
    .get(map)
    ?.find((each) => each !== key);
  return other === undefined ? [] : [{ value: `${map}["${other}"]}`, change: `${key} → ${other}` }];
}

/** Keys that a stack reads, by the map that they are read from. */
const keysOfContracts = once(({ document }: Stack): ReadonlyMap<string, readonly string[]> => {
  const keys = new Map<string, string[]>();
  for (const { values } of document.resources)
    for (const { value } of spotsOf(values)) {
      const [, map, key] = (typeof value === "string" && CONTRACT_KEY.exec(value)) || [];
      if (map !== undefined) keys.set(map, [...(keys.get(map) ?? []), key!]);
    }
  return keys;
});

function siblings(keys: Keys, { document }: Resource): number {
  let at: Json = document.values;
  for (const key of keys.slice(0, -1)) at = (at as Record<string | number, Json>)[key]!;
  return (at as readonly Json[]).length;
}

function shown(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
