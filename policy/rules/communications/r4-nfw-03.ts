import { evidenceAt } from "../../../terraform/graph/network/evidence-at";
import { byTarget } from "../../../terraform/graph/network/topology";
import type { Resource } from "../../../terraform/graph/resource";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

const REFERENCES = "firewall_policy.stateful_rule_group_reference";
const SOURCES = [
  "rules_source_list.targets",
  "rules_string",
  "stateful_rule",
  "stateless_rules_and_custom_actions",
];
/** Without one of them what is asked by the other passes the list by. */
const TARGET_TYPES = ["HTTP_HOST", "TLS_SNI"];
/** Last priority that AWS takes. */
const MAX_PRIORITY = 65_535;
/** A line of Suricata's rules that does something. */
const RULE_LINE = /^\s*(?:pass|drop|reject|alert)\s/gm;

export const ruleGroupsAreUsed: Rule = {
  id: "R4-NFW-03",
  severity: "high",
  area: "communications",
  requirements: ["R4"],
  pci: ["1.2.1", "1.2.6", "1.3.2"],
  title:
    "Every rule group of a network firewall holds rules, fits, and is asked once, in a strict order of its own",
  why: "a group that no policy asks, or that is asked after another has let everything through, protects from nothing",
  source: [
    "https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-rule-evaluation-order.html",
    "https://docs.aws.amazon.com/network-firewall/latest/developerguide/nwfw-rule-group-capacity.html",
  ],
  reach: "resources",
  check: ({ graph }) => {
    const policies = graph.of("aws_networkfirewall_firewall_policy");
    const users = byTarget(policies, `${REFERENCES}.resource_arn`);
    const judgements = [
      ...policies.map(judgePolicy),
      ...graph.of("aws_networkfirewall_rule_group").map((group) => judgeGroup(group, users.get(group) ?? [])),
    ];
    return { judgements, nothing: "there is no network firewall" };
  },
};

/** References of a policy: each to another group, each with a priority that no other has. */
function judgePolicy(policy: Resource) {
  const references = policy.body.blocks(REFERENCES);
  const evidence = references.map((reference) => evidenceAt(reference, "priority"));
  const problems: Problem[] = [];
  const priorities = new Set<number>();
  const asked = new Set<Resource>();
  for (const reference of references) {
    const priority = reference.number("priority");
    const shown = [evidenceAt(reference, "priority"), evidenceAt(reference, "resource_arn")];
    if (priority === undefined || priority < 1 || priority > MAX_PRIORITY)
      problems.push({ message: `a reference has no priority from 1 to ${MAX_PRIORITY}`, evidence: shown });
    else if (priorities.has(priority))
      problems.push({ message: `two references have priority ${priority}`, evidence: shown });
    else priorities.add(priority);
    for (const group of reference.targets("resource_arn")) {
      if (asked.has(group)) problems.push({ message: `it asks ${group.name} twice`, evidence: shown });
      asked.add(group);
    }
  }
  const message = `it asks ${references.length} groups, each at its own time`;
  return judgeProblems(policy, problems, { message, evidence });
}

function judgeGroup(group: Resource, policies: readonly Resource[]) {
  const { body } = group;
  const problems: Problem[] = [];
  const source = "rule_group.rules_source";
  const evidence = [evidenceAt(body, "capacity"), evidenceAt(body, source)];
  if (policies.length === 0) problems.push({ message: "no policy asks it", evidence: [{ resource: group }] });
  if (SOURCES.every((path) => body.raw(`${source}.${path}`).length === 0))
    problems.push({ message: "it holds no rules", evidence });
  const [list] = body.blocks(`${source}.rules_source_list`);
  for (const type of list === undefined ? [] : TARGET_TYPES)
    if (!list!.texts("target_types").includes(type))
      problems.push({
        message: `its list of names does not look at ${type}`,
        evidence: [evidenceAt(list!, "target_types")],
      });
  const order = "rule_group.stateful_rule_options.rule_order";
  const wanted = policies.map((policy) =>
    policy.body.text("firewall_policy.stateful_engine_options.rule_order"),
  );
  if (body.text("type") === "STATEFUL" && wanted.some((each) => each !== body.text(order)))
    problems.push({
      message: "its rules are not ordered as the policy orders them",
      evidence: [evidenceAt(body, order), ...policies.map((resource) => ({ resource }))],
    });
  const lines = body.texts(`${source}.rules_string`).join("\n").match(RULE_LINE)?.length ?? 0;
  const names = body.values(`${source}.rules_source_list.targets`).length;
  const capacity = body.number("capacity");
  if (capacity !== undefined && capacity < Math.max(lines, names, 1))
    problems.push({ message: `it has room for ${capacity} rules, and holds more`, evidence });
  const message = `it is asked by ${policies.map(({ name }) => name).join(", ")}`;
  return judgeProblems(group, problems, { message, evidence });
}
