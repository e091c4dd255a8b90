import { once } from "../../terraform/graph/once";
import type { PlatformGraph } from "../../terraform/graph/platform-graph";
import type { Resource } from "../../terraform/graph/resource";
import { dimensionText, type AlarmMetric } from "./alarm-metrics";
import { DIMENSION_TARGETS, type DimensionTarget } from "./metric-dimensions";

/** What a dimension of an alarm's metric names; undefined where it names no resource by its nature. */
export function namedBy(metric: AlarmMetric, dimension: string): readonly Resource[] | undefined {
  if (!Object.hasOwn(DIMENSION_TARGETS, dimension)) return undefined;
  const target = DIMENSION_TARGETS[dimension]!;
  const { graph, resource: alarm } = metric.block;
  const referenced = metric.block
    .targets(`dimensions.${dimension}`)
    .flatMap((each) => (each.type === target.type ? [each] : each.body.targets("bucket")));
  const named = INDEXES.get(target)!(graph).get(dimensionText(metric, dimension)) ?? [];
  return [...new Set([...referenced, ...named])].filter(
    ({ type, account, region }) =>
      type === target.type &&
      (target.anywhere === true || (account === alarm.account && region === alarm.region)),
  );
}

/** Resources by the text that a dimension would hold. */
const INDEXES = new Map(
  Object.values(DIMENSION_TARGETS).map((target) => [
    target,
    once((graph: PlatformGraph) => indexOf(graph, target)),
  ]),
);

function indexOf(
  graph: PlatformGraph,
  { type, attributes }: DimensionTarget,
): ReadonlyMap<string, readonly Resource[]> {
  const index = new Map<string, Resource[]>();
  for (const resource of graph.of(type))
    for (const attribute of attributes) {
      const text = attribute === "arn" ? graph.arnOf(resource) : resource.body.text(attribute);
      if (text === undefined) continue;
      const same = index.get(text);
      if (same === undefined) index.set(text, [resource]);
      else same.push(resource);
    }
  return index;
}
