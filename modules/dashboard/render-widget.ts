import type { ChartWidget, DashboardPlace, FoundSeries, NamedSeries, Widget } from "./widget";

/** A widget's type and properties, as CloudWatch takes them. */
export interface RenderedWidget {
  readonly type: "metric" | "alarm" | "text";
  readonly properties: object;
}

/**
 * A widget in CloudWatch's own words.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html
 */
export function renderWidget(widget: Widget, place: DashboardPlace): RenderedWidget {
  if (widget.kind === "chart") return { type: "metric", properties: chartProperties(widget, place.region) };
  const { region, accountId } = place;
  const alarms = widget.alarmNames.map((name) => `arn:aws:cloudwatch:${region}:${accountId}:alarm:${name}`);
  return { type: "alarm", properties: { title: widget.title, alarms } };
}

function chartProperties(chart: ChartWidget, region: string): object {
  const { title, statistic, periodSeconds = 60, series, limit } = chart;
  return {
    title,
    region,
    view: "timeSeries",
    stacked: false,
    stat: statistic,
    period: periodSeconds,
    metrics: series.map((each, index) =>
      "every" in each
        ? [{ expression: search(each, statistic, periodSeconds), id: `e${index + 1}`, label: "" }]
        : named(each),
    ),
    yAxis: { left: { min: 0 } },
    ...(limit !== undefined && { annotations: { horizontal: [{ label: "limit", value: limit }] } }),
  };
}

function named({ namespace, metric, dimensions, label = metric }: NamedSeries): unknown[] {
  return [namespace, metric, ...Object.entries(dimensions).flat(), { label }];
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/search-expression-syntax.html */
function search(
  { namespace, metric, every, where = {} }: FoundSeries,
  statistic: string,
  period: number,
): string {
  const quoted = (name: string): string => (/^[\w/]+$/.test(name) ? name : `"${name}"`);
  const schema = [namespace, ...every].map(quoted).join(",");
  const terms = Object.entries({ MetricName: metric, ...where }).map(
    ([name, value]) => `${quoted(name)}="${value}"`,
  );
  return `SEARCH('{${schema}} ${terms.join(" ")}', '${statistic}', ${period})`;
}
