import { evidenceAt } from "../../../terraform/graph/network/evidence-at";
import { networkOf } from "../../../terraform/graph/network/network";
import { isForEveryone } from "../../../terraform/graph/network/rules";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Judgement, Rule } from "../../rule";

export const partnersAreNamed: Rule = {
  id: "R4-VPCE-02",
  severity: "high",
  area: "communications",
  requirements: ["R4"],
  pci: ["1.3.1", "1.4.2", "7.2.5"],
  title:
    "An endpoint service is for named accounts, is granted one by one, and its load balancer admits their networks only",
  why: "PrivateLink passes every route and list by: who may connect, and the load balancer's group, are all that is left to say no",
  source: [
    "https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html",
  ],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: graph.of("aws_vpc_endpoint_service").map((service) => judgeService(graph, service)),
    nothing: "there is no endpoint service",
  }),
};

function judgeService(graph: PlatformGraph, service: Resource): Judgement {
  const { body } = service;
  const problems: Problem[] = [];
  if (body.flag("acceptance_required") !== true)
    problems.push({
      message: "connections are accepted by themselves",
      evidence: [evidenceAt(body, "acceptance_required")],
    });
  const allowed = graph
    .of("aws_vpc_endpoint_service_allowed_principal")
    .filter((each) => each.body.targets("vpc_endpoint_service_id").includes(service));
  const principals = [
    ...body
      .texts("allowed_principals")
      .map((text) => ({ text, evidence: evidenceAt(body, "allowed_principals") })),
    ...allowed.map((each) => ({
      text: each.body.text("principal_arn"),
      evidence: evidenceAt(each.body, "principal_arn"),
    })),
  ];
  for (const { text, evidence } of principals) {
    if (text === undefined)
      problems.push({
        message: "whom it is for is known only after apply",
        evidence: [evidence],
        verdict: "unknown",
      });
    else if (!/^arn:aws[\w-]*:iam::\d{12}:/.test(text))
      problems.push({ message: `it is for ${text}, which names no account`, evidence: [evidence] });
  }
  if (principals.length === 0)
    problems.push({ message: "it is for nobody", evidence: [evidenceAt(body, "allowed_principals")] });
  const { groups } = networkOf(graph);
  const balancers = body.targets("network_load_balancer_arns");
  if (balancers.length === 0)
    problems.push({
      message: "no load balancer stands behind it",
      evidence: [evidenceAt(body, "network_load_balancer_arns")],
    });
  for (const balancer of balancers) {
    const path = "enforce_security_group_inbound_rules_on_private_link_traffic";
    if ((balancer.body.text(path) ?? "on") !== "on")
      problems.push({
        message: "groups do not hold for PrivateLink",
        evidence: [evidenceAt(balancer.body, path)],
      });
    const guards = balancer.body.targets("security_groups").flatMap((group) => groups.get(group) ?? []);
    if (guards.length === 0)
      problems.push({
        message: `no group guards ${balancer.id}`,
        evidence: [evidenceAt(balancer.body, "security_groups")],
      });
    for (const { peer, evidence } of guards.flatMap(({ ingress }) => ingress))
      if (isForEveryone(peer))
        problems.push({ message: "its load balancer admits every address", evidence: [evidence] });
  }
  const evidence = principals.map((each) => each.evidence);
  const message = `is granted one by one, to ${principals.map(({ text }) => text).join(", ")}`;
  return judgeProblems(service, problems, { message, evidence });
}
