import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import { networkOf } from "../../../terraform/graph/network/network";
import type { Acl, AclRule } from "../../../terraform/graph/network/network-acl";
import { contains, sizeOf } from "../../../terraform/graph/network/ranges";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

export const denialsComeBeforeWiderPermissions: Rule = {
  id: "R4-NACL-01",
  severity: "high",
  area: "communications",
  requirements: ["R4"],
  pci: ["1.2.1", "1.4.1"],
  title: "What a network ACL denies is not let through by a wider rule before it",
  why: "the rule with the lowest number decides: a denial behind a wider permission keeps nobody out, and stands there as if it did",
  source: ["https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html"],
  reach: "resources",
  check: ({ graph }) => {
    const judgements = aclsOf(graph).flatMap(({ resource, ingress, egress }) => {
      const denials = [...ingress, ...egress].filter(({ allows }) => !allows);
      if (denials.length === 0) return [];
      const problems = [...problemsOf(ingress, "ingress"), ...problemsOf(egress, "egress")];
      return [
        judgeProblems(resource, problems, {
          message: `none of its ${denials.length} denials stands behind a wider permission`,
          evidence: denials.map(({ evidence }) => evidence),
        }),
      ];
    });
    return { judgements, nothing: "no network ACL denies anything by a rule of its own" };
  },
};

/** Lists that guard subnets, each once. */
function aclsOf(graph: PlatformGraph): readonly Acl[] {
  const { topology } = networkOf(graph);
  return [...new Set([...topology.subnets.values()].flatMap(({ acl }) => acl ?? []))];
}

function problemsOf(rules: readonly AclRule[], direction: string): readonly Problem[] {
  return rules.flatMap((denial, at) => {
    if (denial.allows) return [];
    const wider = rules.slice(0, at).find((rule) => rule.allows && isWider(rule, denial));
    if (wider === undefined) return [];
    return [
      {
        message: `${direction} rule ${denial.number} denies what rule ${wider.number} lets through before it`,
        evidence: [wider.evidence, denial.evidence],
      },
    ];
  });
}

/** Whether a permission holds more addresses than a denial, and all of those, on some port of it. */
function isWider(permission: AclRule, denial: AclRule): boolean {
  const [a, b] = [permission, denial];
  return (
    (a.protocol === b.protocol || a.protocol === "-1" || b.protocol === "-1") &&
    contains(a.addresses, b.addresses) &&
    sizeOf(a.addresses) > sizeOf(b.addresses) &&
    !isControl(a) &&
    a.ports.from <= b.ports.to &&
    b.ports.from <= a.ports.to
  );
}

/** ICMP tells how large packets may be; it carries no data between hosts that TCP and UDP keep apart. */
function isControl({ protocol }: AclRule): boolean {
  return protocol === "icmp";
}
