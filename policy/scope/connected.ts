import type { PlatformGraph } from "../../terraform/graph/platform-graph";
import type { Resource } from "../../terraform/graph/resource";
import { guardReach, type Reach } from "./links/guards";
import { ACTS_BY, LET_THROUGH, linksOf, PERMISSION } from "./links/links-of";
import { wholeOf } from "./owner-of";
import { stepsByWhole, type Reached } from "./reach";
import type { ScopeStep } from "./step";

/** How somebody comes to permissions that another has. */
const INHERITS = new Set([ACTS_BY, "may assume"]);
const ROUTES = new Set(["aws_route", "aws_ec2_transit_gateway_route", "aws_default_route_table"]);

/**
 * What is one link away from what is in scope; further only from who holds permissions to who may act as them, from the
 * role of what is in scope to what it has permissions on, and from routes to what they lead through. Each is given the link that proves it.
 */
export function connectedTo(graph: PlatformGraph, inScope: Reached): Reached {
  const forth = stepsByWhole(graph, linksOf(graph));
  const back = backwards(graph);
  const reached: Reached = new Map();
  const offer = (whole: Resource, step: ScopeStep): void => {
    if (!inScope.has(whole) && !reached.has(whole)) reached.set(whole, step);
  };
  for (const at of inScope.keys()) {
    for (const step of forth.get(at) ?? []) offer(wholeOf(graph, step.to), step);
    for (const step of back.get(at) ?? []) offer(wholeOf(graph, step.from), step);
  }
  const permitted = new Set<Resource>();
  for (const at of inScope.keys())
    for (const { kind, from } of back.get(at) ?? [])
      if (kind === PERMISSION) permitted.add(wholeOf(graph, from));
  for (const holder of permitted)
    for (const step of back.get(holder) ?? []) {
      if (!INHERITS.has(step.kind)) continue;
      const whole = wholeOf(graph, step.from);
      permitted.add(whole);
      offer(whole, step);
    }
  for (const [at, way] of [...reached])
    if (way?.kind === LET_THROUGH)
      for (const step of forth.get(at) ?? [])
        if (ROUTES.has(step.from.type)) offer(wholeOf(graph, step.to), step);
  for (const [at, way] of [...reached])
    if (way?.kind === ACTS_BY && inScope.has(wholeOf(graph, way.from)))
      for (const step of forth.get(at) ?? [])
        if (step.kind === PERMISSION) offer(wholeOf(graph, step.to), step);
  for (const step of guarding(graph, [...inScope.keys()])) offer(wholeOf(graph, step.from), step);
  return reached;
}

function backwards(graph: PlatformGraph): ReadonlyMap<Resource, readonly ScopeStep[]> {
  const found = new Map<Resource, ScopeStep[]>();
  for (const step of linksOf(graph)) {
    const whole = wholeOf(graph, step.to);
    if (whole === wholeOf(graph, step.from)) continue;
    const known = found.get(whole);
    if (known === undefined) found.set(whole, [step]);
    else known.push(step);
  }
  return found;
}

/** What secures or watches accounts and regions in which something is in scope, each with the first that is. */
function guarding(graph: PlatformGraph, inScope: readonly Resource[]): readonly ScopeStep[] {
  const guarded = new Map<string, Resource>();
  for (const resource of inScope)
    for (const place of ["organization", resource.account, `${resource.account} ${resource.region}`])
      if (place !== undefined && resource.account !== undefined && !guarded.has(place))
        guarded.set(place, resource);
  return graph.resources.flatMap((from): readonly ScopeStep[] => {
    const reach = guardReach(from);
    if (reach === undefined || from.account === undefined) return [];
    const place: Readonly<Record<Reach, string>> = {
      organization: "organization",
      account: from.account,
      region: `${from.account} ${from.region}`,
    };
    const to = guarded.get(place[reach]);
    const kind = `guards the ${reach === "region" ? "account and region" : reach} of`;
    return to === undefined ? [] : [{ kind, from, to, because: [{ resource: from }] }];
  });
}
