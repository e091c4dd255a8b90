import { show } from "../../../terraform/graph/protection/show";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { listenersOf, rulesOf } from "../../parts/groups-behind";
import { between, oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const PROBE = /^(HTTP|HTTPS|TCP)(_|$)/;
const FENCE = "CLOUDWATCH_METRIC";
const [LEAST_FAILURES, MOST_FAILURES] = [1, 3];

export const probesAskWhatAnswers: Rule = {
  id: "R1-DNS-03",
  severity: "high",
  area: "communications",
  requirements: ["R1"],
  pci: [],
  title:
    "Every probe asks a name, port and path that a load balancer serves; what is calculated of probes and fences obeys each",
  why: "a probe of what nobody serves takes a healthy region out of DNS; a fence that is not counted leaves requests in a region that was given up",
  source: [
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/health-checks-creating-values.html",
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-determining-health-of-endpoints.html",
  ],
  reach: "stacks",
  check: ({ graph }) => {
    const named = balancersByName(graph);
    const judgements = graph.of("aws_route53_health_check").flatMap((check) => {
      const type = check.body.text("type") ?? "";
      if (PROBE.test(type)) return [judgeProbe(check, type, named)];
      if (type === FENCE) return [judgeFence(check)];
      return type === "CALCULATED" ? [judgeSum(check)] : [];
    });
    return { judgements, nothing: "there is no health check of Route 53" };
  },
};

function balancersByName(graph: PlatformGraph): ReadonlyMap<string, readonly Resource[]> {
  const named = new Map<string, Resource[]>();
  for (const { body } of graph.of("aws_route53_record")) {
    const balancers = body.targets("alias.name").filter(({ type }) => type === "aws_lb");
    for (const name of body.texts("name")) named.set(name, [...(named.get(name) ?? []), ...balancers]);
  }
  return named;
}

function judgeProbe(
  check: Resource,
  type: string,
  named: ReadonlyMap<string, readonly Resource[]>,
): Judgement {
  const { body } = check;
  const host = body.text("fqdn");
  const balancers = named.get(host ?? "") ?? [];
  const listeners = balancers.flatMap(listenersOf);
  const ports = listeners.map((listener) => listener.body.number("port"));
  const proof = new Proof(check)
    .needs(balancers.length > 0, `${host ?? "no name"} leads to no load balancer`, show(body, "fqdn"))
    .needs(
      ports.includes(body.number("port")),
      `no listener takes port ${body.number("port") ?? "that is not set"}`,
      show(body, "port"),
    );
  if (body.raw("failure_threshold").length > 0)
    proof.value(
      body,
      "failure_threshold",
      between(LEAST_FAILURES, MOST_FAILURES),
      `from ${LEAST_FAILURES} to ${MOST_FAILURES}`,
    );
  if (type.startsWith("HTTPS"))
    proof.value(body, "enable_sni", (value) => value !== false, "true: certificates are chosen by name");
  if (type !== "TCP") {
    const path = body.text("resource_path") ?? "/";
    const patterns = listeners
      .flatMap(rulesOf)
      .flatMap((rule) => rule.body.texts("condition.path_pattern.values"));
    proof.needs(
      patterns.some((pattern) => matches(pattern, path)),
      `no rule of a listener takes ${path}`,
      show(body, "resource_path"),
    );
  }
  return proof.judgement(`it asks ${host ?? ""}, which a load balancer serves`);
}

/** As listener rules match: `*` stands for any characters, `?` for one. Takes the product of both lengths at most. */
function matches(pattern: string, path: string): boolean {
  let [at, to, star, from] = [0, 0, -1, 0];
  while (to < path.length)
    if (pattern[at] === "*") [star, from] = [at++, to];
    else if (at < pattern.length && (pattern[at] === "?" || pattern[at] === path[to]))
      [at, to] = [at + 1, to + 1];
    else if (star >= 0) [at, to] = [star + 1, (from += 1)];
    else return false;
  return /^\**$/.test(pattern.slice(at));
}

function judgeFence(check: Resource): Judgement {
  const { body, account } = check;
  const [name, region] = [body.text("cloudwatch_alarm_name"), body.text("cloudwatch_alarm_region")];
  const alarms = name === undefined ? [] : body.graph.named("aws_cloudwatch_metric_alarm", name);
  return new Proof(check)
    .needs(
      alarms.some((alarm) => alarm.account === account && alarm.region === region),
      `no alarm ${name ?? "without a name"} stands in ${region ?? "no region"}`,
      show(body, "cloudwatch_alarm_name"),
      show(body, "cloudwatch_alarm_region"),
    )
    .value(
      body,
      "insufficient_data_health_status",
      oneOf("LastKnownStatus", "Unhealthy"),
      '"LastKnownStatus" or "Unhealthy": silence does not lift a fence',
    )
    .judgement(`it obeys alarm ${name} of ${region}`);
}

function judgeSum(check: Resource): Judgement {
  const { body } = check;
  const paths = [show(body, "child_health_threshold"), show(body, "child_healthchecks")];
  const written = body.raw("child_healthchecks").length;
  const children = new Set(body.targets("child_healthchecks"));
  const types = [...children].map((child) => child.body.text("type") ?? "");
  const [threshold, fenced] = [body.number("child_health_threshold"), types.includes(FENCE)];
  return new Proof(check)
    .needs(children.size === written, "it counts one check twice, or one that is not here", ...paths)
    .needs(
      threshold !== undefined && (fenced ? threshold === written : threshold >= 1 && threshold <= written),
      `it asks for ${threshold ?? "no number"} of ${written}, and a fence counts only where it asks for all`,
      ...paths,
    )
    .judgement(`it asks for ${threshold} of ${written} checks`);
}
