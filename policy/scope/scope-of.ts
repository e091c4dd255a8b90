import { once } from "../../terraform/graph/once";
import type { PlatformGraph } from "../../terraform/graph/platform-graph";
import type { Resource } from "../../terraform/graph/resource";
import type { Platform } from "../platform";
import { connectedTo } from "./connected";
import { flowsOf } from "./flows/flows-of";
import { belongingsOf, wholeOf } from "./owner-of";
import { cardDataResources, type CardDataResource } from "./places";
import { pathTo, spread, stepsByWhole, type Reached } from "./reach";
import { missingTo } from "./missing";
import type { Scope, ScopedResource } from "./scope";
import type { ScopeStep } from "./step";

/**
 * Where each managed resource stands to card data. In scope is where they enter or rest, and all that data flow to from
 * there; connected is what has a link to that; what is a part of another stands where that does.
 */
export const scopeOf = once((platform: Platform): Scope => {
  const { graph, promises } = platform;
  const { cardData, environment = "" } = promises;
  const { found, problems } =
    cardData === undefined ? { found: [], problems: [] } : cardDataResources(graph, environment, cardData);
  const starts = new Map<Resource, CardDataResource>();
  for (const each of found) {
    const whole = wholeOf(graph, each.resource);
    if (!starts.has(whole)) starts.set(whole, each);
  }
  const inScope = spread(graph, [...starts.keys()], stepsByWhole(graph, flowsOf(graph)));
  const connected = inScope.size === 0 ? new Map<Resource, ScopeStep>() : connectedTo(graph, inScope);
  const holds = cardData !== undefined;
  const wholes = new Map<Resource, ScopedResource>();
  const scoped = (resource: Resource): ScopedResource => {
    const known = wholes.get(resource);
    if (known !== undefined) return known;
    const made = standing(graph, resource, starts, inScope, connected, holds);
    wholes.set(resource, made);
    return made;
  };
  const resources = graph.resources.map((resource) => partOf(graph, resource, scoped));
  const byResource = new Map(resources.map((each) => [each.resource, each]));
  return { resources, of: (resource) => byResource.get(resource), problems };
});

function standing(
  graph: PlatformGraph,
  resource: Resource,
  starts: ReadonlyMap<Resource, CardDataResource>,
  inScope: Reached,
  connected: Reached,
  holds: boolean,
): ScopedResource {
  if (inScope.has(resource)) {
    const path = pathTo(graph, inScope, resource);
    const start = starts.get(path.length === 0 ? resource : wholeOf(graph, path[0]!.from))!;
    const reason = `card data ${start.end === "enters" ? "enter at" : "rest in"} ${start.resource.id}: ${start.place.why}`;
    return { resource, scope: "in", reason, path };
  }
  const links: ScopeStep[] = [];
  let at = resource;
  for (let link = connected.get(at); link !== undefined; link = connected.get(at)) {
    links.unshift(link);
    const [from, to] = [wholeOf(graph, link.from), wholeOf(graph, link.to)];
    at = at === from ? to : from;
  }
  if (links.length === 0) return { resource, scope: "out", reason: missingTo(resource, holds), path: [] };
  const path = [...pathTo(graph, inScope, at), ...links];
  return { resource, scope: "connected", reason: `it has a link to ${at.id}, which is in scope`, path };
}

/** A part stands where the whole does, by the whole's path and one step more for each level. */
function partOf(
  graph: PlatformGraph,
  resource: Resource,
  scoped: (resource: Resource) => ScopedResource,
): ScopedResource {
  const parts: ScopeStep[] = [];
  let at = resource;
  const belongings = belongingsOf(graph);
  for (let part = belongings.get(at); part !== undefined; part = belongings.get(at)) {
    parts.unshift({ kind: "has as its part", from: part.owner, to: at, because: [part.because] });
    at = part.owner;
  }
  const whole = scoped(at);
  if (parts.length === 0 || whole.scope === "out") return { ...whole, resource };
  return { ...whole, resource, path: [...whole.path, ...parts] };
}
