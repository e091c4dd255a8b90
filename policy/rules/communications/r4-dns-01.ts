import { evidenceAt } from "../../../terraform/graph/network/evidence-at";
import { networkOf } from "../../../terraform/graph/network/network";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Evidence, Resource } from "../../../terraform/graph/resource";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

export const namesAreFiltered: Rule = {
  id: "R4-DNS-01",
  severity: "medium",
  area: "communications",
  requirements: ["R4"],
  pci: ["1.3.2", "11.5.1.1"],
  title: "Every network asks through a DNS firewall that blocks, and what happens when that fails is decided",
  why: "questions for names leave a network without any route: data go out in them, letter by letter, past every firewall",
  source: ["https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall.html"],
  reach: "stacks",
  check: ({ graph, promises }) => {
    const judgements = [...networkOf(graph).topology.vpcs.keys()].map((vpc) => {
      const found = groupsOf(graph, vpc);
      const problems: Problem[] = [];
      const blocking = found.filter(({ group }) => blocks(graph, group, promises.pciScope));
      if (found.length === 0)
        problems.push({ message: "no DNS firewall is associated with it", evidence: [{ resource: vpc }] });
      else if (blocking.length === 0)
        problems.push({
          message: "its DNS firewall blocks nothing",
          evidence: found.flatMap(({ evidence }) => evidence),
        });
      const decided = graph
        .of("aws_route53_resolver_firewall_config")
        .filter(
          ({ body }) =>
            body.targets("resource_id").includes(vpc) && body.value("firewall_fail_open").kind === "known",
        );
      if (decided.length === 0)
        problems.push({
          message: "what happens when the firewall fails is not decided",
          evidence: [{ resource: vpc }],
        });
      const evidence = blocking.flatMap((each) => each.evidence);
      return judgeProblems(vpc, problems, { message: "asks through a DNS firewall that blocks", evidence });
    });
    return { judgements, nothing: "there is no network" };
  },
};

interface Found {
  readonly group: Resource;
  readonly evidence: readonly Evidence[];
}

/** Rule groups that a network is associated with, by itself or by a profile. */
function groupsOf(graph: PlatformGraph, vpc: Resource): readonly Found[] {
  const direct = graph
    .of("aws_route53_resolver_firewall_rule_group_association")
    .filter(({ body }) => body.targets("vpc_id").includes(vpc))
    .flatMap(({ body }) =>
      body
        .targets("firewall_rule_group_id")
        .map((group) => ({ group, evidence: [evidenceAt(body, "firewall_rule_group_id")] })),
    );
  const profiles = graph
    .of("aws_route53profiles_association")
    .filter(({ body }) => body.targets("resource_id").includes(vpc))
    .flatMap(({ body }) =>
      body.targets("profile_id").map((profile) => [profile, evidenceAt(body, "profile_id")] as const),
    );
  const byProfile = profiles.flatMap(([profile, first]) =>
    graph
      .of("aws_route53profiles_resource_association")
      .filter(({ body }) => body.targets("profile_id").includes(profile))
      .flatMap(({ body }) =>
        body
          .targets("resource_arn")
          .filter(({ type }) => type === "aws_route53_resolver_firewall_rule_group")
          .map((group) => ({ group, evidence: [first, evidenceAt(body, "resource_arn")] })),
      ),
  );
  return [...direct, ...byProfile];
}

/** Whether a rule of it blocks a list that names something; where no card data flow, telling of it is enough. */
function blocks(graph: PlatformGraph, group: Resource, cardData: boolean): boolean {
  return graph
    .of("aws_route53_resolver_firewall_rule")
    .filter(
      ({ body }) =>
        body.targets("firewall_rule_group_id").includes(group) &&
        (body.text("action") === "BLOCK" || (!cardData && body.text("action") === "ALERT")),
    )
    .some(
      ({ body }) =>
        body.raw("dns_threat_protection").length > 0 ||
        body.targets("firewall_domain_list_id").some((list) => list.body.values("domains").length > 0) ||
        body.text("firewall_domain_list_id") !== undefined,
    );
}
