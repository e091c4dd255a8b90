import { connectionsOf } from "../../terraform/graph/network/connections";
import { networkOf } from "../../terraform/graph/network/network";
import type { PlatformGraph } from "../../terraform/graph/platform-graph";
import type { Resource } from "../../terraform/graph/resource";
import { flowsOf } from "./flows/flows-of";
import { wholeOf } from "./owner-of";
import type { Scope, ScopeClass } from "./scope";

/** A resource as a box. */
export interface DrawnResource {
  readonly resource: Resource;
  readonly scope: Exclude<ScopeClass, "out">;
}

/** Flow of data, or a connection that may be opened. */
export interface DrawnArrow {
  readonly from: Resource;
  readonly to: Resource;
  readonly kind: string;
  readonly flows: boolean;
}

export interface ScopeDrawing {
  readonly boxes: readonly DrawnResource[];
  readonly arrows: readonly DrawnArrow[];
}

/** All that holds card data with the flows between it, and what has network interfaces and reaches that; no parts, no rules. */
export function scopeDrawing(graph: PlatformGraph, scope: Scope): ScopeDrawing {
  const classOf = (resource: Resource): ScopeClass => scope.of(resource)?.scope ?? "out";
  const arrows = new Map<string, DrawnArrow>();
  const add = (from: Resource, to: Resource, kind: string, flows: boolean): void => {
    const key = `${from.id} ${to.id}`;
    if (from !== to && !arrows.has(key)) arrows.set(key, { from, to, kind, flows });
  };
  for (const { from, to, kind } of flowsOf(graph)) {
    const ends = [wholeOf(graph, from), wholeOf(graph, to)] as const;
    if (ends.every((end) => classOf(end) === "in")) add(...ends, kind, true);
  }
  const holders = new Set(networkOf(graph).holders.map(({ resource }) => resource));
  for (const { from, to } of connectionsOf(graph)) {
    const classes = [classOf(from), classOf(to)];
    const near = holders.has(from) && holders.has(to) && !classes.includes("out");
    if (near && classes.includes("in") && classes.includes("connected"))
      add(from, to, "may open connections to", false);
  }
  const found = [...arrows.values()];
  const starts = scope.resources.filter((each) => each.scope === "in" && each.path.length === 0);
  const boxes = new Set([
    ...starts.map(({ resource }) => wholeOf(graph, resource)),
    ...found.flatMap(({ from, to }) => [from, to]),
  ]);
  return {
    boxes: [...boxes].map((resource) => {
      const own = classOf(resource);
      return { resource, scope: own === "out" ? "connected" : own };
    }),
    arrows: found,
  };
}
