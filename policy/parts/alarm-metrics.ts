import type { Block } from "../../terraform/graph/block";
import { textOf } from "../../terraform/graph/json";
import { once } from "../../terraform/graph/once";
import type { PlatformGraph } from "../../terraform/graph/platform-graph";
import type { Resource } from "../../terraform/graph/resource";

/** A metric that an alarm watches, by itself or in an expression. */
export interface AlarmMetric {
  readonly alarm: Resource;
  /** Where it stands in the alarm: the alarm itself, or a `metric` of its queries. */
  readonly block: Block;
  readonly namespace: string | undefined;
  readonly name: string | undefined;
  /** Names of its dimensions, sorted. */
  readonly dimensions: readonly string[];
}

/** Every metric that alarms watch, in the order of the graph. */
export const alarmMetricsOf: (graph: PlatformGraph) => readonly AlarmMetric[] = once((graph) =>
  graph.of("aws_cloudwatch_metric_alarm").flatMap((alarm) => {
    const queries = alarm.body.blocks("metric_query.metric");
    const own = alarm.body.raw("metric_name").length > 0 ? [alarm.body] : [];
    return [...own, ...queries].map((block) => ({
      alarm,
      block,
      namespace: block.text("namespace"),
      name: block.text("metric_name"),
      dimensions: block
        .blocks("dimensions")
        .flatMap(({ json }) => Object.keys(json))
        .sort(),
    }));
  }),
);

/** What a dimension holds: the text if it is known, else the expression. */
export function dimensionText({ block }: AlarmMetric, dimension: string): string {
  const [dimensions] = block.blocks("dimensions");
  return dimensions?.text(dimension) ?? textOf(dimensions?.raw(dimension)[0]);
}
