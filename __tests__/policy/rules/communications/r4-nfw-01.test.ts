import { firewallsDropWhatTheyDoNotKnow } from "../../../../policy/rules/communications/r4-nfw-01";
import { describeNetworkRule, HUB } from "../../../fixtures/network-rule";

describeNetworkRule({
  rule: firewallsDropWhatTheyDoNotKnow,
  examined: 2,
  mutants: {
    "a zone has no endpoint": [
      [
        [
          HUB,
          "aws_networkfirewall_firewall.main",
          {
            subnet_mapping: [
              { subnet_id: "${aws_subnet.firewall_1.id}" },
              { subnet_id: "${aws_subnet.firewall_2.id}" },
            ],
          },
        ],
      ],
      /has no endpoint in sae1-az3/,
    ],
    "the last word is to pass": [
      [
        [
          HUB,
          "aws_networkfirewall_firewall_policy.main",
          {
            firewall_policy: {
              stateful_engine_options: { rule_order: "STRICT_ORDER" },
              stateful_default_actions: ["aws:alert_established"],
              stateless_default_actions: ["aws:forward_to_sfe"],
              stateless_fragment_default_actions: ["aws:pass"],
              stateful_rule_group_reference: [{}],
            },
          },
        ],
      ],
      /passes what no rule names; stateless_fragment_default_actions pass/,
    ],
    "the policy is known after apply": [
      [[HUB, "aws_networkfirewall_firewall.main", { firewall_policy_arn: "${var.policy}" }]],
      /known only after apply/,
    ],
  },
  nearMisses: {},
});
