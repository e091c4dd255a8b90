import { evidenceOf } from "../../judge";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";

const POLICIES = [
  "latency_routing_policy",
  "weighted_routing_policy",
  "failover_routing_policy",
  "geoproximity_routing_policy",
];
const MAX_INTERVAL = 10;
const MAX_FAILURES = 3;
const MAX_DEPTH = 4;

export const namesLeadToHealthyRegions: Rule = {
  id: "R1-DNS-01",
  severity: "high",
  area: "communications",
  requirements: ["R1"],
  pci: [],
  title:
    "A public load balancer is one answer of a name that every region answers, while its own health check passes",
  why: "a name that one region answers, or whose answer is never checked, keeps sending payments to a region that is lost",
  source: ["https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-complex-configs.html"],
  reach: "stacks",
  check: ({ graph, promises }) => {
    const balancers = graph.of("aws_lb").filter(({ body }) => body.flag("internal") !== true);
    const records = graph.of("aws_route53_record");
    return {
      judgements: balancers.map((balancer) => {
        const own = records.filter(({ body }) => body.targets("alias.name").includes(balancer));
        const routed = own.filter(({ body }) => body.value("set_identifier").kind === "known");
        const problems = routed.flatMap((record) => recordProblems(graph, record, own, promises.regions));
        if (routed.length === 0)
          problems.push({
            message: "no name leads here and elsewhere by the health of both",
            evidence: [{ resource: balancer }],
          });
        const evidence = routed.map(({ body }) => evidenceOf(body, "set_identifier"));
        const names = routed.map(({ body }) => body.text("name")).join(", ");
        return judgeProblems(balancer, problems, {
          message: `${names} leads here while it is healthy`,
          evidence,
        });
      }),
      nothing: "there is no public load balancer",
    };
  },
};

function recordProblems(
  graph: PlatformGraph,
  record: Resource,
  own: readonly Resource[],
  regions: readonly string[],
): Problem[] {
  const { body } = record;
  const name = body.text("name");
  const all = graph
    .of("aws_route53_record")
    .filter((other) => other.body.text("name") === name && other.body.text("type") === body.text("type"));
  const answering = new Set(
    all.flatMap((each) => each.body.targets("alias.name").map(({ region }) => region)),
  );
  const problems = regions
    .filter((region) => !answering.has(region))
    .map((region): Problem => ({
      message: `${region} does not answer ${name}`,
      evidence: [evidenceOf(body, "name")],
    }));
  const identifiers = new Set(all.map((each) => each.body.text("set_identifier")));
  if (identifiers.size < all.length)
    problems.push({
      message: `two answers of ${name} have one set_identifier`,
      evidence: all.map((each) => evidenceOf(each.body, "set_identifier")),
    });
  if (!POLICIES.some((policy) => body.blocks(policy).length > 0))
    problems.push({ message: `${name} has no routing policy`, evidence: [{ resource: record }] });
  const latency = body.text("latency_routing_policy.region");
  const [balancer] = body.targets("alias.name");
  if (latency !== undefined && latency !== balancer?.region)
    problems.push({
      message: `the answer for ${latency} leads to ${balancer?.region}`,
      evidence: [evidenceOf(body, "latency_routing_policy.region"), evidenceOf(body, "alias.name")],
    });
  const checks = leavesOf(body.targets("health_check_id"), 0);
  if (checks.length === 0 && body.flag("alias.evaluate_target_health") !== true)
    problems.push({
      message: `nothing checks the answer of ${name}`,
      evidence: [evidenceOf(body, "health_check_id")],
    });
  const names = new Set(own.flatMap((each) => each.body.texts("name")));
  return [...problems, ...checks.flatMap((check) => checkProblems(check, names))];
}

/** Probes are frequent, and ask the region whose answer they guard by a name that leads there alone. */
function checkProblems({ body, id }: Resource, names: ReadonlySet<string>): readonly Problem[] {
  if (!/^(HTTP|TCP)/.test(body.text("type") ?? "HTTP")) return [];
  const problems: Problem[] = [];
  const interval = body.number("request_interval");
  if (interval === undefined || interval > MAX_INTERVAL)
    problems.push({
      message: `${id} asks every ${interval} s, and must every ${MAX_INTERVAL}`,
      evidence: [evidenceOf(body, "request_interval")],
    });
  const failures = body.number("failure_threshold");
  if (failures === undefined || failures > MAX_FAILURES)
    problems.push({
      message: `${id} waits for ${failures} failures, and must for ${MAX_FAILURES} at most`,
      evidence: [evidenceOf(body, "failure_threshold")],
    });
  const host = body.text("fqdn");
  if (host !== undefined && !names.has(host))
    problems.push({
      message: `${id} asks ${host}, which does not lead here`,
      evidence: [evidenceOf(body, "fqdn")],
    });
  return problems;
}

/** Probes behind health checks that are calculated from others. */
function leavesOf(checks: readonly Resource[], depth: number): readonly Resource[] {
  if (depth > MAX_DEPTH) return [];
  return checks.flatMap((check) =>
    check.body.text("type") === "CALCULATED"
      ? leavesOf(check.body.targets("child_healthchecks"), depth + 1)
      : [check],
  );
}
