import { once } from "../../terraform/graph/once";
import type { PlatformGraph } from "../../terraform/graph/platform-graph";
import { show } from "../../terraform/graph/protection/show";
import type { Evidence, Resource } from "../../terraform/graph/resource";
import { OWNERS, OWNER_PREFIXES } from "./owners";

/** What a resource belongs to: listener to balancer, policy to bucket, rule to group. */
export interface Belonging {
  readonly owner: Resource;
  readonly because: Evidence;
}

/** The owners of what is only a part of another; nothing owns itself, also through others. */
export const belongingsOf = once((graph: PlatformGraph): ReadonlyMap<Resource, Belonging> => {
  const found = new Map<Resource, Belonging>();
  for (const resource of graph.resources) {
    const belonging = belongingOf(resource);
    if (belonging !== undefined && !leadsBack(found, belonging.owner, resource))
      found.set(resource, belonging);
  }
  for (const service of graph.of("aws_ecs_service"))
    for (const owned of service.body.targets("task_definition"))
      if (owned !== service && !found.has(owned) && !leadsBack(found, service, owned))
        found.set(owned, { owner: service, because: show(service.body, "task_definition") });
  return found;
});

/** The resource itself, or the one that it is, through any number of owners, a part of. */
export function wholeOf(graph: PlatformGraph, resource: Resource): Resource {
  const belongings = belongingsOf(graph);
  let whole = resource;
  for (let next = belongings.get(whole); next !== undefined; next = belongings.get(whole)) whole = next.owner;
  return whole;
}

function belongingOf(resource: Resource): Belonging | undefined {
  const { body, type } = resource;
  const paths = Object.hasOwn(OWNERS, type)
    ? OWNERS[type]!
    : (OWNER_PREFIXES.find(({ prefix }) => type.startsWith(prefix))?.paths ?? []);
  for (const path of paths) {
    const [owner] = [...body.targets(path), ...namedAt(resource, path)].filter((each) => each !== resource);
    if (owner !== undefined) return { owner, because: show(body, path) };
  }
  return undefined;
}

/** Types that settings name in plain text, by the last word of the attribute that does. */
const NAMED: Readonly<Record<string, "aws_s3_bucket" | "aws_cloudwatch_event_bus" | "aws_backup_vault">> = {
  bucket: "aws_s3_bucket",
  event_bus_name: "aws_cloudwatch_event_bus",
  backup_vault_name: "aws_backup_vault",
};

function namedAt({ body, account, region }: Resource, path: string): readonly Resource[] {
  const type = Object.hasOwn(NAMED, path) ? NAMED[path] : undefined;
  if (type === undefined) return [];
  const named = body.texts(path).flatMap((name) => body.graph.named(type, name));
  return named.filter(
    (each) => type === "aws_s3_bucket" || (each.account === account && each.region === region),
  );
}

function leadsBack(found: ReadonlyMap<Resource, Belonging>, from: Resource, to: Resource): boolean {
  let at: Resource | undefined = from;
  while (at !== undefined && at !== to) at = found.get(at)?.owner;
  return at === to;
}
