import { evidenceAt } from "../../../terraform/graph/network/evidence-at";
import { networkOf } from "../../../terraform/graph/network/network";
import { contains } from "../../../terraform/graph/network/ranges";
import { listOf, member, objectsOf, type Json, textOf } from "../../../terraform/graph/json";
import { parseTemplateJson } from "../../../terraform/graph/template-json";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Judgement, Rule } from "../../rule";

const HTTPS = 443;
const GUARDED = /^arn:aws[\w-]*:(?:s3:::[^*]+|iam::[^:]*:role\/[^*]+)/;
/** An endpoint calls its service in its own region: what it names of another is refused to who asks here. */
const REGION = /\b(?:af|ap|ca|eu|il|me|mx|sa|us)-(?:[a-z]+-)?[a-z]+-\d\b/g;
/** Keys that tie callers and what they call to an organization. */
const CALLER = "aws:principalorgid";
const CALLED = "aws:resourceorgid";

export const endpointsServeTheOrganizationOnly: Rule = {
  id: "R4-VPCE-01",
  severity: "high",
  area: "communications",
  requirements: ["R4"],
  pci: ["1.3.2", "7.2.5"],
  title:
    "Endpoints of AWS services let the organization's own identities reach its own resources, from their network, by TLS",
  why: "an endpoint without such a policy is a way to carry data into anybody's bucket past every firewall",
  source: [
    "https://docs.aws.amazon.com/whitepapers/latest/building-a-data-perimeter-on-aws/perimeter-implementation.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: graph
      .of("aws_vpc_endpoint")
      .filter(({ body }) => /^com\.amazonaws\.|^aws\./.test(body.text("service_name") ?? ""))
      .map((endpoint) => judgeEndpoint(graph, endpoint)),
    nothing: "there is no endpoint of an AWS service",
  }),
};

function judgeEndpoint(graph: PlatformGraph, endpoint: Resource): Judgement {
  const { body } = endpoint;
  const [separate] = graph
    .of("aws_vpc_endpoint_policy")
    .filter((policy) => policy.body.targets("vpc_endpoint_id").includes(endpoint));
  const holder = body.raw("policy").length > 0 ? endpoint : (separate ?? endpoint);
  const evidence = [evidenceAt(holder.body, "policy")];
  const [text] = holder.body.raw("policy");
  const policy = typeof text === "string" ? parseTemplateJson(text) : undefined;
  const statements = objectsOf(member(policy, "Statement")).filter(
    (each) => member(each, "Effect") === "Allow",
  );
  const problems: Problem[] = statements
    .filter((statement) => !isBound(statement))
    .map((statement) => ({
      message: `${textOf(member(statement, "Sid") ?? "a statement")} serves anybody`,
      evidence,
    }));
  const strange = statements
    .flatMap((statement) => listOf(member(statement, "Resource")).map(String))
    .find((resource) => (resource.match(REGION) ?? []).some((region) => region !== endpoint.region));
  if (strange !== undefined && endpoint.region !== undefined)
    problems.push({ message: `it leads to ${strange}, in another region than its own`, evidence });
  if (policy === undefined && text === undefined)
    problems.push({ message: "has no policy, which serves anybody", evidence });
  else if (policy === undefined)
    problems.push({ message: "its policy is known only after apply", evidence, verdict: "unknown" });
  if (body.text("vpc_endpoint_type") === "Interface") problems.push(...interfaceProblems(graph, endpoint));
  return judgeProblems(endpoint, problems, { message: "serves the organization only", evidence });
}

/**
 * Bound to the organization on both sides, or its own callers to resources that it names, for actions that it names.
 * Named buckets and roles say themselves who may call: who signs in by a token has no organization yet.
 */
function isBound(statement: Json): boolean {
  const keys = new Set(
    Object.entries((member(statement, "Condition") as object | undefined) ?? {})
      .filter(
        ([operator]) => /^String(Equals|Like)(IfExists)?$/.test(operator) && !operator.endsWith("IfExists"),
      )
      .flatMap(([, conditions]) =>
        Object.keys((conditions as object | null) ?? {}).map((key) => key.toLowerCase()),
      ),
  );
  if (keys.has(CALLER) && keys.has(CALLED)) return true;
  const named = (path: string) => listOf(member(statement, path)).map(String);
  const [resources, actions] = [named("Resource"), named("Action")];
  return (
    resources.length > 0 &&
    actions.length > 0 &&
    resources.every((resource) => resource !== "*" && (keys.has(CALLER) || GUARDED.test(resource))) &&
    actions.every((action) => action !== "*" && !action.endsWith(":*"))
  );
}

function interfaceProblems(graph: PlatformGraph, { body, id }: Resource): readonly Problem[] {
  const { groups, topology } = networkOf(graph);
  const problems: Problem[] = [];
  if (body.flag("private_dns_enabled") !== true)
    problems.push({
      message: "its service's own name does not lead here: private_dns_enabled must be true",
      evidence: [evidenceAt(body, "private_dns_enabled")],
    });
  const guards = body.targets("security_group_ids").flatMap((group) => groups.get(group) ?? []);
  if (guards.length === 0)
    problems.push({ message: `no group guards ${id}`, evidence: [evidenceAt(body, "security_group_ids")] });
  const ranges = body.targets("vpc_id").flatMap((vpc) => topology.vpcs.get(vpc)?.ranges ?? []);
  for (const { ports, peer, evidence } of guards.flatMap(({ ingress }) => ingress)) {
    if (ports.protocol !== "tcp" || ports.from !== HTTPS || ports.to !== HTTPS)
      problems.push({ message: "its group lets in more than TLS", evidence: [evidence] });
    if (peer.ranges.some((range) => !ranges.some((own) => contains(own, range))))
      problems.push({ message: "its group lets in addresses of other networks", evidence: [evidence] });
  }
  return problems;
}
