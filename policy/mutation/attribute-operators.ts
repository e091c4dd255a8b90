import type { Json } from "../../terraform/graph/json";
import type { Resource } from "../../terraform/graph/resource";
import { edited, pathOf, spotsOf, type Keys, type Spot } from "./edit";
import { replacing, type Mutant } from "./mutant";
import { oppositeOf } from "./opposites";
import { otherAccount, otherKey, otherRegion, otherResource, otherTier, type Harmed } from "./retargets";

/** A way to harm one value; nothing where it does not apply. */
type Harm = (spot: Spot, resource: Resource) => readonly Harmed[];

const HARMS: Readonly<Record<string, Harm>> = {
  /** What a block needs is gone. */
  "delete-attribute": ({ keys }) =>
    typeof keys.at(-1) === "string" ? [{ value: undefined, change: "deleted" }] : [],

  flip: ({ value }) =>
    typeof value === "boolean" ? [{ value: !value, change: `${value} → ${!value}` }] : [],

  /** Words that stand for yes and no, and those that say which of two. */
  "flip-word": ({ keys, value }) => {
    const attribute = String(keys.findLast((key) => typeof key === "string"));
    const opposite = typeof value === "string" ? oppositeOf(attribute, value) : undefined;
    return opposite === undefined ? [] : [{ value: opposite, change: `${String(value)} → ${opposite}` }];
  },

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

  /** What stands in one tier of a network stands in another, of the same zone. */
  "retarget-tier": ({ value }, resource) => (typeof value === "string" ? otherTier(value, resource) : []),

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
      })),
    ),
  );
}

function siblings(keys: Keys, { document }: Resource): number {
  let at: Json = document.values;
  for (const key of keys.slice(0, -1)) at = (at as Record<string | number, Json>)[key]!;
  return (at as readonly Json[]).length;
}

function shown(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
