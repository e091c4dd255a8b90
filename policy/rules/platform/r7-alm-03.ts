import type { Resource } from "../../../terraform/graph/resource";
import { alarmMetricsOf, dimensionText, type AlarmMetric } from "../../parts/alarm-metrics";
import { replicationsOf } from "../../parts/bucket-replications";
import { namedBy } from "../../parts/dimension-places";
import { METRIC_DIMENSIONS } from "../../parts/metric-dimensions";
import { evidenceOf } from "../../judge";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

/** Whether what two dimensions of a metric name belongs together. */
interface Pair {
  readonly of: readonly [string, string];
  readonly together: (first: Resource, second: Resource) => boolean;
}

const PAIRS: readonly Pair[] = [
  { of: ["BucketName", "FilterId"], together: (bucket, filter) => leads(filter, "bucket", bucket) },
  { of: ["ClusterName", "ServiceName"], together: (cluster, service) => leads(service, "cluster", cluster) },
  { of: ["EventBusName", "RuleName"], together: (bus, rule) => leads(rule, "event_bus_name", bus) },
  { of: ["VPC Id", "VPC Endpoint Id"], together: (vpc, endpoint) => leads(endpoint, "vpc_id", vpc) },
  { of: ["TunnelIpAddress", "VpnId"], together: (tunnel, connection) => tunnel === connection },
];

export const alarmsWatchWhatIsThere: Rule = {
  id: "R7-ALM-03",
  severity: "high",
  area: "platform",
  requirements: ["R7", "R2"],
  pci: ["10.7.2"],
  title:
    "Every alarm watches a metric that something of its account and region writes under those dimensions",
  why: "CloudWatch takes an alarm on a metric that is never written: it is green, whatever happens",
  source: [
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_concepts.html#Dimension",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/aws-services-cloudwatch-metrics.html",
  ],
  reach: "stacks",
  check: ({ graph }) => {
    const regions = new Set(graph.stacks.map(({ region }) => region));
    const filtered = new Set(
      graph
        .of("aws_cloudwatch_log_metric_filter")
        .map((filter) => keyOf(filter, filter.body.text("metric_transformation.namespace"))),
    );
    const programs = graph
      .of("aws_ecs_service", "aws_lambda_function")
      .flatMap(({ body }) => [...body.texts("name"), ...body.texts("function_name")]);
    const written: Written = { regions, filtered, programs };
    const judgements = alarmMetricsOf(graph).map((metric) => judge(metric, written));
    return { judgements, nothing: "no alarm watches a metric" };
  },
};

/** Who writes metrics that are not AWS's. */
interface Written {
  readonly regions: ReadonlySet<string | undefined>;
  readonly filtered: ReadonlySet<string>;
  readonly programs: readonly string[];
}

function judge(metric: AlarmMetric, written: Written): Judgement {
  const { alarm, block, dimensions, namespace = "" } = metric;
  const proof = new Proof(alarm);
  const at = evidenceOf(block, "dimensions");
  const sets = Object.hasOwn(METRIC_DIMENSIONS, namespace) ? METRIC_DIMENSIONS[namespace]! : undefined;
  if (sets !== undefined)
    proof.needs(
      sets.some((set) => set.join() === dimensions.join()),
      `${namespace} has no metric of one resource under ${dimensions.join(", ") || "no dimension"}`,
      evidenceOf(block, "namespace"),
      at,
    );
  else if (!namespace.startsWith("AWS/")) needsWriter(proof, metric, written);
  const named = new Map<string, readonly Resource[]>();
  for (const dimension of dimensions) {
    const resources = namedBy(metric, dimension);
    if (resources === undefined) continue;
    named.set(dimension, resources);
    const text = dimensionText(metric, dimension);
    proof.needs(
      resources.length > 0 ? true : text.includes("${") ? undefined : text === "default",
      `${dimension} ${text} is nothing of its account and region`,
      at,
      ...resources.map((resource) => ({ resource })),
    );
  }
  needsPairs(proof, metric, named);
  return proof.judgement(`${metric.name ?? "its metric"} is written under its dimensions`);
}

/** Own metrics tell a program, a job or a region apart, or are counted by a filter over a log. */
function needsWriter(proof: Proof, metric: AlarmMetric, { regions, filtered, programs }: Written): void {
  const { alarm, block, dimensions, namespace } = metric;
  const at = evidenceOf(block, "dimensions");
  if (dimensions.length === 0)
    proof.needs(filtered.has(keyOf(alarm, namespace)), "nothing writes its metric without dimensions", at);
  if (dimensions.includes("Service")) {
    const service = dimensionText(metric, "Service");
    const known = programs.some((name) => name === service || name.endsWith(`-${service}`));
    proof.needs(known, `no program is called ${service}`, at);
  }
  if (dimensions.includes("Region")) {
    const region = dimensionText(metric, "Region");
    proof.needs(
      regions.has(region) && region !== alarm.region,
      `${region} is no other region of the platform, and of its own a lost region tells nothing`,
      at,
    );
  }
}

function needsPairs(
  proof: Proof,
  metric: AlarmMetric,
  named: ReadonlyMap<string, readonly Resource[]>,
): void {
  const at = evidenceOf(metric.block, "dimensions");
  for (const { of, together } of PAIRS) {
    const [first = [], second = []] = of.map((dimension) => named.get(dimension));
    if (first.length === 0 || second.length === 0) continue;
    const belong = first.some((one) => second.some((other) => together(one, other)));
    proof.needs(belong, `what ${of.join(" and ")} name does not belong together`, at);
  }
  const text = (dimension: string): string => dimensionText(metric, dimension);
  const rules = named.get("RuleName") ?? [];
  if (rules.length > 0 && !named.has("EventBusName"))
    proof.needs(
      rules.some(({ body }) => (body.text("event_bus_name") ?? "default") === "default"),
      "its rule stands on a bus of its own, under which its metric is written",
      at,
    );
  const [endpoint] = named.get("VPC Endpoint Id") ?? [];
  if (endpoint !== undefined)
    proof.needs(
      (endpoint.body.text("service_name") ?? endpoint.body.raw("service_name")[0]) === text("Service Name"),
      "its endpoint is for another service",
      at,
    );
  const [firewall] = named.get("WebACL") ?? [];
  if (firewall !== undefined) {
    const filters = firewall.body
      .blocks("rule")
      .flatMap((rule) => [...rule.texts("name"), ...rule.texts("visibility_config.metric_name")]);
    proof.needs(filters.includes(text("Rule")), `its firewall has no rule ${text("Rule")}`, at);
    if (metric.dimensions.includes("Region"))
      proof.needs(text("Region") === metric.alarm.region, "its firewall stands in another region", at);
    else
      proof.needs(
        firewall.body.text("scope") === "CLOUDFRONT",
        "a firewall of a region counts under its Region as well",
        at,
      );
  }
  if (metric.dimensions.includes("Resource"))
    proof.needs(
      text("Resource").startsWith(`${text("FunctionName")}:`),
      "Resource is no version of its function",
      at,
    );
  if (named.has("SourceBucket")) needsReplication(proof, metric, named);
}

/** A rule of that id copies from one bucket to the other. */
function needsReplication(
  proof: Proof,
  metric: AlarmMetric,
  named: ReadonlyMap<string, readonly Resource[]>,
): void {
  const [source] = named.get("SourceBucket") ?? [];
  const [destination] = named.get("DestinationBucket") ?? [];
  if (source === undefined || destination === undefined) return;
  const { graph } = metric.block;
  const rules = (replicationsOf(graph).get(source) ?? [])
    .flatMap(({ body }) => body.blocks("rule"))
    .filter((rule) => rule.text("id") === dimensionText(metric, "RuleId"));
  const copies = rules.some(
    (rule) =>
      rule.targets("destination.bucket").includes(destination) ||
      rule.texts("destination.bucket").includes(graph.arnOf(destination) ?? ""),
  );
  proof.needs(
    copies,
    "no rule of its source copies to its destination",
    evidenceOf(metric.block, "dimensions"),
  );
}

/** Whether an attribute leads to a resource, by reference, through a part of it, or by its name. */
function leads({ body }: Resource, path: string, to: Resource): boolean {
  const found = body.targets(path);
  if (found.some((each) => each === to || each.body.targets(path).includes(to))) return true;
  const names = [...to.body.texts("name"), ...to.body.texts("bucket")];
  return body.texts(path).some((text) => names.includes(text.split(/[/:]/).at(-1)!));
}

function keyOf({ account, region }: Resource, namespace: string | undefined): string {
  return [account, region, namespace].join("\n");
}
