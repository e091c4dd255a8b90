import type { Json } from "../../terraform/graph/json";
import type { Resource } from "../../terraform/graph/resource";
import { edited, pathOf, spotsOf } from "./edit";
import { replacing, type Mutant } from "./mutant";

/** Keys that lead to an element of a list of subnets at most: `ip_address.0.subnet_id` stands in the element. */
const DEPTH = 4;

/** The resource has no part any more in one of the zones in which it stands: no list of it leads to a subnet there. */
export function droppedZones(resource: Resource): readonly Mutant[] {
  const { stack, address, document } = resource;
  const stands = spotsOf(document.values, DEPTH).flatMap((spot) => {
    const zone = typeof spot.keys.at(-1) === "number" ? soleZone(spot.value, resource) : undefined;
    return zone === undefined ? [] : [{ ...spot, zone }];
  });
  const zones = [...new Set(stands.map(({ zone }) => zone))].sort();
  if (zones.length < 2) return [];
  const path = [...new Set(stands.map(({ keys }) => pathOf(keys)))].sort().join(",");
  return zones.map((gone) => {
    // From behind, so that positions before an element stay what they are.
    const elements = stands.filter(({ zone }) => zone === gone).toReversed();
    return {
      operator: "drop-zone",
      stack: stack.name,
      address,
      path,
      change: `not in ${gone}`,
      mutate: replacing(address, (each) => ({
        ...each,
        values: elements.reduce((values, { keys }) => edited(values, keys, undefined), each.values),
      })),
    };
  });
}

/** Zone of the subnets that a value leads to, where it leads to subnets of one zone only. */
function soleZone(json: Json, { stack, body: { graph } }: Resource): string | undefined {
  const zones = new Set(
    graph
      .targetsOf(json, stack)
      .filter(({ type }) => type === "aws_subnet")
      .map(({ body }) => body.text("availability_zone_id") ?? body.text("availability_zone")),
  );
  const [zone] = zones;
  return zones.size === 1 ? zone : undefined;
}
