import type { Block } from "../../../terraform/graph/block";
import { evidenceAt } from "../../../terraform/graph/network/evidence-at";
import { evidenceOf } from "../../judge";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Judgement, Rule } from "../../rule";

const SECRET_HEADER = "authorization";

export const edgesAreLogged: Rule = {
  id: "R7-EDG-01",
  severity: "medium",
  area: "communications",
  requirements: ["R7"],
  pci: ["10.2.1", "10.2.2", "3.3.1"],
  title:
    "VPN tunnels, application load balancers and web firewalls log who came in, without their credentials",
  why: "the edge is where an intruder is seen first; a log with credentials in it is one more thing to steal",
  source: ["Security Hub EC2.171", "Security Hub ELB.5", "Security Hub WAF.11"],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: [
      ...graph.of("aws_vpn_connection").map(judgeTunnels),
      ...graph
        .of("aws_lb")
        .filter(({ body }) => body.text("load_balancer_type") === "application")
        .map(judgeBalancer),
      ...graph.of("aws_wafv2_web_acl").map((acl) => judgeFirewall(graph, acl)),
    ],
    nothing: "nothing stands at the edge",
  }),
};

function judgeTunnels(connection: Resource): Judgement {
  const { body } = connection;
  const at = [1, 2].map((tunnel) => `tunnel${tunnel}_log_options.cloudwatch_log_options`);
  const problems = at.flatMap((options): readonly Problem[] => {
    const enabled = `${options}.log_enabled`;
    if (body.flag(enabled) !== true)
      return [{ message: `${enabled} must be true`, evidence: [evidenceOf(body, enabled)] }];
    const group = `${options}.log_group_arn`;
    if (body.targets(group).some(({ type }) => type === "aws_cloudwatch_log_group")) return [];
    return [{ message: `${group} leads to no log group`, evidence: [evidenceOf(body, group)] }];
  });
  const evidence = at.map((options) => evidenceOf(body, `${options}.log_enabled`));
  return judgeProblems(connection, problems, { message: "both tunnels log", evidence });
}

function judgeBalancer(balancer: Resource): Judgement {
  const { body } = balancer;
  const paths = ["access_logs.enabled", "connection_logs.enabled"];
  const problems = paths
    .filter((path) => body.flag(path) !== true)
    .map((path): Problem => ({ message: `${path} must be true`, evidence: [evidenceOf(body, path)] }));
  const evidence = paths.map((path) => evidenceOf(body, path));
  return judgeProblems(balancer, problems, { message: "logs requests and connections", evidence });
}

function judgeFirewall(graph: PlatformGraph, acl: Resource): Judgement {
  const logging = graph
    .of("aws_wafv2_web_acl_logging_configuration")
    .filter(({ body }) => body.targets("resource_arn").includes(acl));
  const redacted = logging.filter(({ body }) =>
    body.texts("redacted_fields.single_header.name").some((name) => name.toLowerCase() === SECRET_HEADER),
  );
  const problems: Problem[] = [];
  if (logging.length === 0)
    problems.push({ message: "nothing logs what it blocks", evidence: [{ resource: acl }] });
  else if (redacted.length < logging.length)
    problems.push({
      message: `its log holds the header ${SECRET_HEADER}`,
      evidence: logging.map(({ body }) => evidenceAt(body, "redacted_fields")),
    });
  for (const { body } of logging)
    if (body.text("logging_filter.default_behavior") === "DROP" && !keepsBlocked(body))
      problems.push({
        message: "its log drops what it blocks",
        evidence: [evidenceAt(body, "logging_filter.filter")],
      });
  const evidence = logging.map(({ body }) => evidenceAt(body, "log_destination_configs"));
  return judgeProblems(acl, problems, { message: "logs what it blocks, without credentials", evidence });
}

/** Whether a filter that drops the rest keeps what was blocked, whatever else was true of it. */
function keepsBlocked(body: Block): boolean {
  return body
    .blocks("logging_filter.filter")
    .some(
      (filter) =>
        filter.text("behavior") === "KEEP" &&
        filter.text("requirement") === "MEETS_ANY" &&
        filter.texts("condition.action_condition.action").includes("BLOCK"),
    );
}
