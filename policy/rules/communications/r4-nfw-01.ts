import { evidenceAt } from "../../../terraform/graph/network/evidence-at";
import { networkOf } from "../../../terraform/graph/network/network";
import type { Resource } from "../../../terraform/graph/resource";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Judgement, Rule } from "../../rule";

export const firewallsDropWhatTheyDoNotKnow: Rule = {
  id: "R4-NFW-01",
  severity: "high",
  area: "communications",
  requirements: ["R4", "R1"],
  pci: ["1.2.1", "1.3.2", "1.4.1"],
  title:
    "A network firewall stands in every zone that routes through it, and drops what no rule of it lets through",
  why: "a firewall whose last word is to pass inspects nothing, however many rules it has",
  source: [
    "https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-rule-evaluation-order.html",
  ],
  reach: "resources",
  check: ({ graph }) => {
    const { topology } = networkOf(graph);
    const judgements = graph.of("aws_networkfirewall_firewall").map((firewall): Judgement => {
      const { body } = firewall;
      const subnets = body
        .targets("subnet_mapping.subnet_id")
        .flatMap((each) => topology.subnets.get(each) ?? []);
      const zones = new Set(subnets.map(({ zone }) => zone));
      const evidence = [
        evidenceAt(body, "subnet_mapping.subnet_id"),
        evidenceAt(body, "firewall_policy_arn"),
      ];
      const problems = [...new Set(subnets[0]?.vpc.subnets.map(({ zone }) => zone))]
        .filter((zone) => !zones.has(zone))
        .map((zone): Problem => ({ message: `has no endpoint in ${zone}`, evidence: evidence.slice(0, 1) }));
      const [policy] = body.targets("firewall_policy_arn");
      if (policy === undefined)
        problems.push({ message: "its policy is known only after apply", evidence, verdict: "unknown" });
      else problems.push(...policyProblems(policy));
      return judgeProblems(firewall, problems, {
        message: "drops what no rule lets through, in every zone",
        evidence,
      });
    });
    return { judgements, nothing: "there is no network firewall" };
  },
};

function policyProblems({ body }: Resource): readonly Problem[] {
  const at = (name: string) => `firewall_policy.${name}`;
  const problems: Problem[] = [];
  const order = at("stateful_engine_options.rule_order");
  if (body.text(order) !== "STRICT_ORDER")
    problems.push({
      message: "its rules have no strict order, so that its default is to pass",
      evidence: [evidenceAt(body, order)],
    });
  const last = at("stateful_default_actions");
  if (!body.texts(last).some((action) => action.startsWith("aws:drop_")))
    problems.push({ message: "passes what no rule names", evidence: [evidenceAt(body, last)] });
  for (const name of ["stateless_default_actions", "stateless_fragment_default_actions"])
    if (body.texts(at(name)).includes("aws:pass") || body.values(at(name)).length === 0)
      problems.push({
        message: `${name} pass what stateful rules should see`,
        evidence: [evidenceAt(body, at(name))],
      });
  if (body.raw(at("stateful_rule_group_reference")).length === 0)
    problems.push({
      message: "has no rules that let anything through",
      evidence: [evidenceAt(body, at("stateful_rule_group_reference"))],
    });
  return problems;
}
