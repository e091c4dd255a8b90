import { allOf, judgeValue } from "../../judge";
import { isTrue } from "../../proof";
import type { Rule } from "../../rule";

const PROTECTIONS = ["delete_protection", "firewall_policy_change_protection", "subnet_change_protection"];

export const firewallsAreProtected: Rule = {
  id: "R4-NFW-04",
  severity: "high",
  area: "communications",
  requirements: ["R4", "R1"],
  pci: ["1.2.1", "1.2.8"],
  title: "A network firewall cannot be deleted, nor be given other subnets or another policy, by mistake",
  why: "a firewall that one plan may replace is gone while it is replaced, and with it every way out",
  source: ["Security Hub NetworkFirewall.9", "Security Hub NetworkFirewall.10"],
  reach: "attribute",
  check: ({ graph }) => ({
    judgements: graph.of("aws_networkfirewall_firewall").map((firewall) =>
      allOf(
        firewall,
        PROTECTIONS.map((path) => judgeValue(firewall.body, path, isTrue, "true")),
      ),
    ),
    nothing: "there is no network firewall",
  }),
};
