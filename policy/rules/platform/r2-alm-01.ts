import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { evidenceOf } from "../../judge";
import { WATCHES, type Watch } from "../../parts/watched-types";
import type { Judgement, Rule } from "../../rule";
import { failed, passed } from "../../verdict";

export const criticalResourcesAreWatched: Rule = {
  id: "R2-ALM-01",
  severity: "high",
  area: "platform",
  requirements: ["R2", "R7"],
  pci: ["10.7.2"],
  title:
    "Everything that carries transactions has an alarm on its load or failures, in its account and region",
  why: "a full queue or a throttled function loses time first and messages later, and nobody is called",
  source: [
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Best_Practice_Recommended_Alarms_AWS_Services.html",
  ],
  reach: "resources",
  check: ({ graph }) => {
    const alarms = alarmsOf(graph);
    const judgements = WATCHES.flatMap((watch) =>
      graph
        .of(watch.type)
        .filter((resource) => watch.when?.(resource) ?? true)
        .map((resource) => judge(resource, watch, alarms)),
    );
    return { judgements, nothing: "nothing carries transactions" };
  },
};

interface Alarms {
  /** By place, dimension and its value. */
  readonly byValue: ReadonlyMap<string, readonly Resource[]>;
  readonly byTarget: ReadonlyMap<Resource, readonly Resource[]>;
}

function alarmsOf(graph: PlatformGraph): Alarms {
  const byValue = new Map<string, Resource[]>();
  const byTarget = new Map<Resource, Resource[]>();
  for (const alarm of graph.of("aws_cloudwatch_metric_alarm"))
    for (const holder of [alarm.body, ...alarm.body.blocks("metric_query.metric")])
      for (const dimensions of holder.blocks("dimensions"))
        for (const dimension of Object.keys(dimensions.json)) {
          for (const text of dimensions.texts(dimension)) add(byValue, keyOf(alarm, dimension, text), alarm);
          for (const target of dimensions.targets(dimension)) add(byTarget, target, alarm);
        }
  return { byValue, byTarget };
}

function keyOf({ account, region }: Resource, dimension: string, value: string): string {
  return [account, region, dimension, value].join("\n");
}

function add<Key>(map: Map<Key, Resource[]>, key: Key, alarm: Resource): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [alarm]);
  else known.push(alarm);
}

function judge(
  resource: Resource,
  { dimension, named, metrics, all = [] }: Watch,
  alarms: Alarms,
): Judgement {
  const { body } = resource;
  const values = named.flatMap((attribute) =>
    attribute === "arn" ? [body.graph.arnOf(resource) ?? ""] : body.texts(attribute),
  );
  const found = [
    ...(alarms.byTarget.get(resource) ?? []),
    ...values.flatMap((value) => alarms.byValue.get(keyOf(resource, dimension, value)) ?? []),
  ].filter(({ account, region }) => account === resource.account && region === resource.region);
  const watching = found.filter((alarm) => metricsOf(alarm).some((metric) => metrics.includes(metric)));
  const evidence = (watching.length > 0 ? watching : found).map((alarm) =>
    evidenceOf(alarm.body, "metric_name"),
  );
  if (watching.length === 0)
    return failed(resource, `no alarm watches ${metrics.join(" or ")} of it`, evidence);
  const read = new Set(found.flatMap(metricsOf));
  const missing = all.find((metric) => !read.has(metric));
  if (missing !== undefined) return failed(resource, `no alarm watches ${missing} of it`, evidence);
  return passed(resource, `${watching.length} alarms watch it`, evidence);
}

function metricsOf({ body }: Resource): readonly string[] {
  return [...body.texts("metric_name"), ...body.texts("metric_query.metric.metric_name")];
}
