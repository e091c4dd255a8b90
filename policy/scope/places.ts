import type { CardData, CardDataPlace } from "../../modules/core/environment";
import { stackPattern } from "../../stacks/stack-pattern";
import type { PlatformGraph } from "../../terraform/graph/platform-graph";
import type { Resource } from "../../terraform/graph/resource";

/** A resource that a place of the settings means. */
export interface CardDataResource {
  readonly resource: Resource;
  readonly end: "enters" | "rests";
  readonly place: CardDataPlace;
}

export interface CardDataResources {
  readonly found: readonly CardDataResource[];
  /** One line for each pattern of a place that matches nothing. */
  readonly problems: readonly string[];
}

const REGION = "(?:global|[a-z]{2}(?:-[a-z]+)+-\\d)";

/** Resources in which card data enter or rest, as settings say, each once. */
export function cardDataResources(
  graph: PlatformGraph,
  environment: string,
  { enters, rests }: CardData,
): CardDataResources {
  const found = new Map<Resource, CardDataResource>();
  const problems: string[] = [];
  const all = [
    ...enters.map((place, index) => ({ place, end: "enters", index }) as const),
    ...rests.map((place, index) => ({ place, end: "rests", index }) as const),
  ];
  for (const { place, end, index } of all) {
    const stack = new RegExp(`^${environment}-${place.account}-${REGION}-${place.layer}$`);
    const resources = graph.resources.filter((resource) => stack.test(resource.stack.name));
    // Settings are checked for layers that nobody has: what is missing here is not among the stacks that are looked at.
    if (resources.length === 0) continue;
    for (const pattern of place.addresses.split(",")) {
      const matches = stackPattern(pattern);
      const matching = resources.filter(({ address }) => matches(address));
      if (matching.length === 0)
        problems.push(
          `cardData.${end}[${index}].addresses: must name a resource of layer ${place.layer} of account ${place.account}, got ${JSON.stringify(pattern.trim())}`,
        );
      for (const resource of matching)
        if (!found.has(resource)) found.set(resource, { resource, end, place });
    }
  }
  if (found.size === 0 && problems.length === 0)
    problems.push("cardData: must name a resource of these stacks, and none of its layers is among them");
  return { found: [...found.values()], problems };
}
