import { evidenceAt } from "../../../terraform/graph/network/evidence-at";
import type { Resource } from "../../../terraform/graph/resource";
import { isWithoutRegion } from "../../places";
import { plainSettings } from "../../parts/plain-settings";
import type { Platform } from "../../platform";
import type { Judgement, Rule } from "../../rule";
import { failed, passed } from "../../verdict";

/** What stands between a caller, or a name, and a task. */
const TYPES = [
  "aws_acm_certificate",
  "aws_lb",
  "aws_lb_listener",
  "aws_lb_listener_rule",
  "aws_lb_target_group",
  "aws_route53_health_check",
  "aws_route53_record",
  "aws_route53_resolver_endpoint",
  "aws_route53_resolver_firewall_config",
  "aws_route53_resolver_firewall_domain_list",
  "aws_route53_resolver_firewall_rule",
  "aws_route53_resolver_query_log_config",
  "aws_route53_resolver_query_log_config_association",
  "aws_route53_resolver_rule",
  "aws_route53_zone",
  "aws_route53profiles_association",
  "aws_route53profiles_resource_association",
  "aws_vpc_endpoint_service",
  "aws_vpc_endpoint_service_allowed_principal",
  "aws_wafv2_web_acl",
  "aws_wafv2_web_acl_association",
  "aws_wafv2_web_acl_logging_configuration",
];
/** Looking for what is nearly alike costs the square of how many there are. */
const MAX_COMPARED = 40;
const NAMED = 3;

interface Entry {
  readonly resource: Resource;
  readonly region: string;
  readonly settings: ReadonlyMap<string, string>;
  readonly print: string;
}

export const waysInAreAlike: Rule = {
  id: "R1-EDG-01",
  severity: "high",
  area: "communications",
  requirements: ["R1", "R8"],
  pci: ["2.2.1"],
  title:
    "Every load balancer, listener, target group, probe, firewall and name of a region has its like in each other region",
  why: "a path, a partner or a firewall rule that one region lacks is missed when that region carries the whole load",
  source: [
    "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_planning_for_recovery_config_drift.html",
  ],
  reach: "stacks",
  check: (platform) => {
    const regions = new Set(platform.promises.regions);
    if (regions.size < 2) return { judgements: [], nothing: "one region is promised" };
    const judgements = TYPES.flatMap((type) => judgeType(platform, type, regions));
    return { judgements, nothing: "nothing that was synthesized leads callers anywhere" };
  },
};

function judgeType({ graph }: Platform, type: string, regions: ReadonlySet<string>): readonly Judgement[] {
  const accounts = new Map<string, Entry[]>();
  for (const resource of graph.of(type)) {
    const { stack, region = "", account = "" } = resource;
    // Plans and states also hold what AWS decided, which is never alike.
    if (stack.document.origin !== "synth" || isWithoutRegion(stack) || !regions.has(region)) continue;
    const settings = plainSettings(resource, region, regions);
    const entry = { resource, region, settings, print: JSON.stringify([...settings]) };
    accounts
      .set(account, accounts.get(account) ?? [])
      .get(account)!
      .push(entry);
  }
  return [...accounts.values()].flatMap((entries) => judgeAccount(entries, regions));
}

function judgeAccount(entries: readonly Entry[], regions: ReadonlySet<string>): readonly Judgement[] {
  const holders = new Map<string, Set<string>>();
  for (const { print, region } of entries) holders.set(print, (holders.get(print) ?? new Set()).add(region));
  return entries.map((entry) => {
    const holding = holders.get(entry.print)!;
    if (holding.size === regions.size)
      return passed(entry.resource, "each other region holds its like", shownOf(entry.resource));
    const lacking = [...regions].find((region) => !holding.has(region))!;
    return judgeOdd(
      entry,
      lacking,
      entries.length > MAX_COMPARED ? [] : entries.filter(({ region }) => region === lacking),
    );
  });
}

/** Tells in what it differs from what is nearest to it. */
function judgeOdd(entry: Entry, lacking: string, candidates: readonly Entry[]): Judgement {
  const { resource } = entry;
  const message = `${lacking} holds none like it`;
  if (candidates.length === 0) return failed(resource, message);
  const [nearest] = candidates
    .map((other) => ({ other, paths: differing(entry.settings, other.settings) }))
    .sort((a, b) => a.paths.length - b.paths.length);
  const { other, paths } = nearest!;
  const named = paths.slice(0, NAMED);
  return failed(resource, `${message}: ${other.resource.id} differs in ${named.join(", ")}`, [
    ...named.map((path) => evidenceAt(resource.body, path)),
    ...named.map((path) => evidenceAt(other.resource.body, path)),
  ]);
}

function differing(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] {
  const paths = [...new Set([...one.keys(), ...other.keys()])].filter(
    (path) => one.get(path) !== other.get(path),
  );
  return [...new Set(paths.map((path) => path.replaceAll(/\.\d+(?=\.|$)/g, "")))];
}

function shownOf(resource: Resource): Judgement["evidence"] {
  const path = ["name", "domain_name", "port", "priority"].find(
    (each) => resource.body.value(each).kind === "known",
  );
  return path === undefined ? [] : [evidenceAt(resource.body, path)];
}
