import { evidenceAt } from "../../../terraform/graph/network/evidence-at";
import { networkOf, type Network } from "../../../terraform/graph/network/network";
import { contains, rangeOf } from "../../../terraform/graph/network/ranges";
import type { Vpc } from "../../../terraform/graph/network/topology";
import type { Resource } from "../../../terraform/graph/resource";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

const HOME_NET = "HOME_NET";

export const firewallsKnowTheirNetworks: Rule = {
  id: "R4-NFW-02",
  severity: "high",
  area: "communications",
  requirements: ["R4", "R7"],
  pci: ["1.2.1", "1.2.8", "1.3.2", "3.6.1"],
  title:
    "A network firewall's rules mean every network behind it, what it drops is told, and all of it is encrypted with a key of the platform",
  why: "rules that leave a network out of HOME_NET let it through unseen",
  source: [
    "https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateful-rule-groups-domain-names.html",
    "https://docs.aws.amazon.com/network-firewall/latest/developerguide/stream-exception-policy.html",
  ],
  reach: "stacks",
  check: ({ graph }) => {
    const network = networkOf(graph);
    const judgements = graph.of("aws_networkfirewall_firewall").map((firewall) => {
      const { body } = firewall;
      const evidence = [evidenceAt(body, "firewall_policy_arn")];
      const problems: Problem[] = [];
      const [policy] = body.targets("firewall_policy_arn");
      const groups = policy?.body.targets(REFERENCE) ?? [];
      const behind = networksBehind(network, firewall);
      for (const part of [firewall, ...(policy === undefined ? [] : [policy]), ...groups]) {
        problems.push(...keyProblems(part));
        if (part !== firewall) problems.push(...homeProblems(part, behind));
      }
      if (policy !== undefined) problems.push(...policyProblems(policy));
      const message = `its rules mean ${behind.length} networks`;
      return judgeProblems(firewall, problems, { message, evidence });
    });
    return { judgements, nothing: "there is no network firewall" };
  },
};

const REFERENCE = "firewall_policy.stateful_rule_group_reference.resource_arn";

/** The firewall's own network, and those that hang on the same Transit Gateway. */
function networksBehind({ topology, transit }: Network, firewall: Resource): readonly Vpc[] {
  const own = firewall.body.targets("vpc_id");
  const spokes = [...transit.attachments.values()];
  const gateways = spokes
    .filter(({ vpc }) => vpc !== undefined && own.includes(vpc))
    .flatMap((each) => each.gateways);
  const others = spokes
    .filter((each) => each.gateways.some((gateway) => gateways.includes(gateway)))
    .flatMap(({ vpc }) => vpc ?? []);
  return [...new Set([...own, ...others])].flatMap((vpc) => topology.vpcs.get(vpc) ?? []);
}

function keyProblems({ body, id }: Resource): readonly Problem[] {
  const at = "encryption_configuration";
  const keyed = body.text(`${at}.type`) === "CUSTOMER_KMS" && body.raw(`${at}.key_id`).length > 0;
  return keyed
    ? []
    : [{ message: `${id} is not encrypted with a key of the platform`, evidence: [evidenceAt(body, at)] }];
}

/** `$HOME_NET` is the firewall's own network alone unless somebody says what it stands for. */
function homeProblems({ body, id }: Resource, behind: readonly Vpc[]): readonly Problem[] {
  const groups = body.blocks("rule_group").length > 0;
  const sets = groups
    ? body.blocks("rule_group.rule_variables.ip_sets")
    : body.blocks("firewall_policy.policy_variables.rule_variables");
  const home = sets.filter((set) => set.text("key") === HOME_NET);
  const values = home.flatMap((set) => set.values("ip_set.definition"));
  const ranges = home.flatMap((set) => set.texts("ip_set.definition")).flatMap((cidr) => rangeOf(cidr) ?? []);
  const evidence = [
    evidenceAt(body, groups ? "rule_group.rule_variables" : "firewall_policy.policy_variables"),
  ];
  if (values.some(({ kind }) => kind === "unknown"))
    return [{ message: `HOME_NET of ${id} is known only after apply`, evidence, verdict: "unknown" }];
  return behind
    .filter((vpc) => !vpc.ranges.every((range) => ranges.some((known) => contains(known, range))))
    .map(({ resource }) => ({
      message: `HOME_NET of ${id} leaves ${resource.id} out`,
      evidence: [...evidence, evidenceAt(resource.body, "cidr_block")],
    }));
}

function policyProblems({ body, id }: Resource): readonly Problem[] {
  const at = (name: string): string => `firewall_policy.${name}`;
  const problems: Problem[] = [];
  if (!body.texts(at("stateful_default_actions")).some((action) => action.startsWith("aws:alert_")))
    problems.push({
      message: `${id} tells nobody what it drops`,
      evidence: [evidenceAt(body, at("stateful_default_actions"))],
    });
  // A client whose stream the firewall does not know waits for minutes, unless it is told.
  const stream = at("stateful_engine_options.stream_exception_policy");
  if (body.text(stream) !== "REJECT")
    problems.push({
      message: `stream_exception_policy of ${id} must be "REJECT"`,
      evidence: [evidenceAt(body, stream)],
    });
  return problems;
}
