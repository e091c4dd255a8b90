import type { Block } from "./block";
import type { Evidence, Resource } from "./resource";
import { show } from "./protection/show";

/** Zones in which the subnets at a path stand. */
export interface Zones {
  readonly names: ReadonlySet<string>;
  /** Every subnet there was found, and tells its zone. */
  readonly complete: boolean;
  readonly subnets: readonly Resource[];
  readonly evidence: readonly Evidence[];
}

/** Zones of the subnets that the paths of a block lead to. */
export function zonesOf(block: Block, ...paths: readonly string[]): Zones {
  const names = new Set<string>();
  const subnets = new Set<Resource>();
  const evidence: Evidence[] = [];
  let complete = true;
  for (const path of paths)
    for (const [index, raw] of block.raw(path).entries()) {
      const found = block.graph
        .targetsOf(raw, block.resource.stack)
        .filter(({ type }) => type === "aws_subnet");
      complete &&= found.length > 0;
      evidence.push({ resource: block.resource, path: `${path}.${index}`, value: raw });
      for (const subnet of found) {
        subnets.add(subnet);
        const at = zonePath(subnet);
        const zone = subnet.body.text(at);
        if (zone === undefined) complete = false;
        else names.add(zone);
        evidence.push(show(subnet.body, at));
      }
    }
  return { names, complete, subnets: [...subnets], evidence };
}

/** Whether the zones are at least so many; undefined where subnets that cannot be seen may add some. */
export function spans({ names, complete }: Zones, least: number): boolean | undefined {
  return names.size >= least ? true : complete ? false : undefined;
}

function zonePath({ body }: Resource): string {
  return body.raw("availability_zone_id").length > 0 ? "availability_zone_id" : "availability_zone";
}
