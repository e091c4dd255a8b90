import { once } from "../terraform/graph/once";
import type { PlatformGraph } from "../terraform/graph/platform-graph";
import type { Resource, Stack } from "../terraform/graph/resource";

/** An account in a region, where stacks make something. */
export interface Place {
  readonly name: string;
  readonly account: string;
  readonly region: string;
  /** What stands there, in the order of the stacks; never empty. */
  readonly resources: readonly Resource[];
}

const WITHOUT_REGION = /(^|-)global(-|$)/;

/** Whether a stack makes what has no region of its own: the one of its provider is only where it asks. */
export function isWithoutRegion({ name }: Stack): boolean {
  return WITHOUT_REGION.test(name);
}

/** Every account and region in which AWS resources stand; stacks of no region do not make a place. */
export const placesOf: (graph: PlatformGraph) => readonly Place[] = once((graph) => {
  const places = new Map<string, Place & { resources: Resource[] }>();
  for (const resource of graph.resources) {
    const { account, region, type, stack } = resource;
    if (account === undefined || region === undefined || !type.startsWith("aws_")) continue;
    if (isWithoutRegion(stack)) continue;
    const name = `${account} in ${region}`;
    const place = places.get(name);
    if (place === undefined) places.set(name, { name, account, region, resources: [resource] });
    else place.resources.push(resource);
  }
  return [...places.values()];
});
