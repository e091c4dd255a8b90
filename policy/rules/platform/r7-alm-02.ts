import type { Block } from "../../../terraform/graph/block";
import { listOf, numberOf, textOf } from "../../../terraform/graph/json";
import { once } from "../../../terraform/graph/once";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { between, oneOf, Proof } from "../../proof";
import { evidenceOf } from "../../judge";
import type { Judgement, Rule } from "../../rule";

/** Seconds that CloudWatch takes for a period beside whole minutes. */
const SHORT_PERIODS = [10, 20, 30];
/** Metrics that are 0 or 1: an alarm must tell one from the other. */
const SWITCHES = ["HealthCheckStatus", "TunnelState"];
/** What is written as long as somebody works, so that an alarm may watch for its silence only. */
const SILENCES = ["ConsumerLag", "Duration"];

export const alarmsCanGoOff: Rule = {
  id: "R7-ALM-02",
  severity: "high",
  area: "platform",
  requirements: ["R7", "R2"],
  pci: ["10.7.2"],
  title:
    "Every alarm can go off and can be over: what it measures, how often, from where, and what silence means",
  why: "an alarm that cannot go off is green for ever, and one that cannot be over is soon looked at by nobody",
  source: [
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html",
  ],
  reach: "resources",
  check: ({ graph }) => {
    const same = sameAlarms(graph);
    const judgements = graph.of("aws_cloudwatch_metric_alarm").map((alarm) => judge(alarm, same));
    return { judgements, nothing: "there is no alarm" };
  },
};

function judge(alarm: Resource, same: Same): Judgement {
  const { body } = alarm;
  const proof = new Proof(alarm)
    .value(body, "treat_missing_data", oneOf("breaching", "notBreaching"), "breaching or notBreaching")
    .value(body, "evaluation_periods", between(1, Infinity), "1 at least")
    .needs(
      same.byName.get(keyOf(alarm, nameOf(alarm)))?.length === 1,
      "another alarm of its account and region has its name, and one of both is not made",
      evidenceOf(body, "alarm_name"),
    )
    .needs(
      same.byMetric.get(keyOf(alarm, conditionOf(body)))?.length === 1,
      "another alarm watches the same under the same condition: what it is named after is not watched",
      evidenceOf(body, "dimensions"),
    );
  const queries = body.blocks("metric_query");
  if (queries.length > 0) needsQueries(proof, body, queries);
  else needsStatistic(proof, body, ["statistic", "extended_statistic"]);
  if (body.raw("threshold_metric_id").length === 0) needsThreshold(proof, body);
  return proof.judgement("it can go off and can be over");
}

function needsStatistic(proof: Proof, block: Block, statistics: readonly string[]): void {
  proof
    .needs(
      statistics.some((path) => block.raw(path).length > 0),
      `${statistics.join(" or ")} must be set`,
      evidenceOf(block, statistics[0]!),
    )
    .value(block, "period", isPeriod, "10, 20, 30 or whole minutes");
}

function isPeriod(value: unknown): boolean {
  const seconds = numberOf(value);
  return SHORT_PERIODS.includes(seconds) || (seconds > 0 && seconds % 60 === 0);
}

/** One query is what is compared; expressions speak of queries that are there. */
function needsQueries(proof: Proof, body: Block, queries: readonly Block[]): void {
  const returned = queries.filter((query) => query.flag("return_data") === true);
  proof.needs(
    returned.length === 1,
    "return_data must be true for one of its queries",
    evidenceOf(body, "metric_query.return_data"),
  );
  const metrics = queries.flatMap((query) => query.blocks("metric.dimensions"));
  const keys = new Set(metrics.map(({ json }) => Object.keys(json).sort().join()));
  proof.needs(
    keys.size <= 1,
    "its queries measure under different dimensions: a part of something else",
    evidenceOf(body, "metric_query.metric.dimensions"),
  );
  const ids = new Set(queries.flatMap((query) => query.texts("id")));
  for (const query of queries) {
    const expression = query.text("expression");
    const [metric] = query.blocks("metric");
    proof.needs(
      (expression !== undefined || query.raw("expression").length > 0) !== (metric !== undefined),
      "each query is a metric or an expression",
      evidenceOf(query, "expression"),
    );
    if (metric !== undefined) {
      proof.needs(
        metric.raw("namespace").length > 0,
        "a metric has no namespace",
        evidenceOf(metric, "namespace"),
      );
      needsStatistic(proof, metric, ["stat"]);
    }
    const unknown = [...(expression ?? "").matchAll(/\b[a-z]\w*/g)].find(([id]) => !ids.has(id));
    proof.needs(
      unknown === undefined || /^(?:SELECT|SEARCH)\b/.test(expression!),
      `an expression speaks of ${unknown?.[0] ?? ""}, which is no query of it`,
      evidenceOf(query, "expression"),
    );
  }
}

/** Some value above zero must set it off, and some must not; nothing that is measured here is below zero. */
function needsThreshold(proof: Proof, body: Block): void {
  const threshold = body.number("threshold");
  const evidence = [evidenceOf(body, "threshold"), evidenceOf(body, "comparison_operator")];
  const set = body.raw("threshold").length > 0;
  if (threshold === undefined) {
    proof.needs(set ? undefined : false, "threshold must be set", ...evidence);
    return;
  }
  const comparison = body.text("comparison_operator") ?? "";
  const metric = body.text("metric_name") ?? "";
  const most = SWITCHES.includes(metric) ? 1 : Infinity;
  if (body.text("treat_missing_data") === "breaching" && SILENCES.includes(metric)) return;
  const sets = (value: number): boolean => {
    if (comparison.startsWith("GreaterThanOrEqual")) return value >= threshold;
    if (comparison.startsWith("LessThanOrEqual")) return value <= threshold;
    return comparison.startsWith("Less") ? value < threshold : value > threshold;
  };
  const [low, high] = [sets(0), sets(most)];
  proof.needs(
    low !== high,
    `with ${comparison} ${threshold} it is ${low ? "always" : "never"} red`,
    ...evidence,
  );
}

interface Same {
  readonly byName: ReadonlyMap<string, readonly Resource[]>;
  readonly byMetric: ReadonlyMap<string, readonly Resource[]>;
}

/** Alarms of one place with one name, and those that ask one question. */
const sameAlarms = once((graph: PlatformGraph): Same => {
  const byName = new Map<string, Resource[]>();
  const byMetric = new Map<string, Resource[]>();
  const add = (map: Map<string, Resource[]>, alarm: Resource, text: string): void => {
    const key = keyOf(alarm, text);
    const known = map.get(key);
    if (known === undefined) map.set(key, [alarm]);
    else known.push(alarm);
  };
  for (const alarm of graph.of("aws_cloudwatch_metric_alarm")) {
    add(byName, alarm, nameOf(alarm));
    add(byMetric, alarm, conditionOf(alarm.body));
  }
  return { byName, byMetric };
});

/** Whoever has no name of his own gets one that Terraform invents. */
function nameOf({ body, id }: Resource): string {
  return body.text("alarm_name") ?? id;
}

/** What an alarm asks, as it stands in its stack: expressions of two stacks may look the same. */
function conditionOf(body: Block): string {
  const parts = ["namespace", "metric_name", "comparison_operator", "threshold", "metric_query"];
  const queries = parts.map((part) => listOf(body.raw(part)).map(textOf).join());
  const dimensions = body
    .blocks("dimensions")
    .flatMap((block) => Object.keys(block.json).map((key) => `${key}=${textOf(block.raw(key)[0])}`))
    .sort();
  const own = [...queries, ...dimensions].some((text) => text.includes("${")) ? body.resource.stack.name : "";
  return [...queries, ...dimensions, own].join("\n");
}

function keyOf({ account, region }: Resource, text: string): string {
  return [account, region, text].join("\n");
}
