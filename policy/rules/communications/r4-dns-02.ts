import { show } from "../../../terraform/graph/protection/show";
import { isJsonObject } from "../../../terraform/graph/json";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { parseTemplateJson } from "../../../terraform/graph/template-json";
import { between, oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const EVERY_NAME = /^\*\.?$/;
/** What AWS takes for groups of a network; the ends are its own. */
const [LEAST_PRIORITY, MOST_PRIORITY] = [101, 9899];

export const firewallsAllowThenBlock: Rule = {
  id: "R4-DNS-02",
  severity: "high",
  area: "communications",
  requirements: ["R4", "R1"],
  pci: ["1.2.5", "1.3.2"],
  title: "A DNS firewall lets the platform's own names through first, and blocks every other name after them",
  why: "a list in another's place blocks what payments need, or lets every other name through",
  source: [
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-rule-actions.html",
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-rule-settings.html",
  ],
  reach: "resources",
  check: ({ graph, promises }) => ({
    judgements: graph
      .of("aws_route53_resolver_firewall_rule_group")
      .map((group) => judge(graph, group, promises.pciScope)),
    nothing: "there is no DNS firewall",
  }),
};

function judge(graph: PlatformGraph, group: Resource, cardData: boolean): Judgement {
  const rules = graph
    .pointingAt(group, "aws_route53_resolver_firewall_rule", "firewall_rule_group_id")
    .toSorted((a, b) => priorityOf(a) - priorityOf(b));
  const proof = new Proof(group).needs(
    new Set(rules.map(priorityOf)).size === rules.length,
    "two of its rules have one priority",
    ...rules.map(({ body }) => show(body, "priority")),
  );
  const allowed = rules.filter(({ body }) => body.text("action") === "ALLOW");
  const rest = rules.find((rule) => isForTheRest(rule, cardData));
  proof.needs(
    rest !== undefined,
    "it lets through what no rule of it names",
    ...rules.map(({ body }) => show(body, "action")),
  );
  if (rest !== undefined) {
    proof.needs(
      allowed.length > 0 && allowed.every((rule) => priorityOf(rule) < priorityOf(rest)),
      "it lets no name through before it blocks every other",
      show(rest.body, "priority"),
      ...allowed.map(({ body }) => show(body, "priority")),
    );
    if (rest.body.text("action") === "BLOCK")
      proof.value(
        rest.body,
        "block_response",
        oneOf("NXDOMAIN", "NODATA", "OVERRIDE"),
        "what callers are told",
      );
  }
  for (const { body } of allowed)
    proof.value(
      body,
      "firewall_domain_redirection_action",
      oneOf("TRUST_REDIRECTION_DOMAIN", "INSPECT_REDIRECTION_DOMAIN"),
      "decided: a name that leads on to one that is not in the list is refused else",
    );
  const domains = allowed.flatMap(domainsOf);
  for (const need of neededNames(graph, group))
    proof.needs(
      domains.some((domain) => covers(domain, need)),
      `it blocks ${need}, which the platform's resolvers answer for`,
      ...allowed.map(({ body }) => show(body, "firewall_domain_list_id")),
    );
  judgeAssociations(proof, graph, group);
  return proof.judgement("it lets its own names through, and blocks every other");
}

function priorityOf({ body }: Resource): number {
  return body.number("priority") ?? Number.NaN;
}

function isForTheRest(rule: Resource, cardData: boolean): boolean {
  const action = rule.body.text("action");
  return (
    (action === "BLOCK" || (!cardData && action === "ALERT")) &&
    domainsOf(rule).some((domain) => EVERY_NAME.test(domain))
  );
}

function domainsOf({ body }: Resource): readonly string[] {
  return body.targets("firewall_domain_list_id").flatMap((list) => list.body.texts("domains"));
}

/** Names that resolver rules beside it forward: somebody asks for them. */
function neededNames(graph: PlatformGraph, group: Resource): readonly string[] {
  return graph
    .of("aws_route53_resolver_rule")
    .filter(({ stack }) => stack === group.stack)
    .flatMap(({ body }) => body.texts("domain_name"));
}

/** Whether a name of a list, `a.b.` or `*.b.`, is the domain or one above it. */
function covers(listed: string, domain: string): boolean {
  const [plain, wanted] = [listed.replace(/\.$/, ""), domain.replace(/\.$/, "")];
  return plain.startsWith("*.") ? wanted.endsWith(plain.slice(1)) : plain === wanted;
}

/** Where a profile carries it, AWS must know in which turn. */
function judgeAssociations(proof: Proof, graph: PlatformGraph, group: Resource): void {
  const associations = graph.pointingAt(group, "aws_route53profiles_resource_association", "resource_arn");
  for (const { body } of associations) {
    const [raw] = body.raw("resource_properties");
    const json = typeof raw === "string" ? parseTemplateJson(raw) : undefined;
    const priority = isJsonObject(json) ? json["priority"] : undefined;
    proof.needs(
      between(LEAST_PRIORITY, MOST_PRIORITY)(priority),
      "a profile carries it without a turn of its own",
      show(body, "resource_properties"),
    );
  }
}
