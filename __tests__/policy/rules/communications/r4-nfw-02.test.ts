import { firewallsKnowTheirNetworks } from "../../../../policy/rules/communications/r4-nfw-02";
import { describeNetworkRule, HUB } from "../../../fixtures/network-rule";

const POLICY = "aws_networkfirewall_firewall_policy.main";
const GROUP = "aws_networkfirewall_rule_group.domains";
const variables = (...definition: string[]) => ({
  rule_group: { rule_variables: { ip_sets: [{ key: "HOME_NET", ip_set: { definition } }] } },
});

describeNetworkRule({
  rule: firewallsKnowTheirNetworks,
  examined: 2,
  mutants: {
    "AWS's own key": [
      [[HUB, GROUP, { encryption_configuration: undefined }]],
      /domains is not encrypted with a key/,
    ],
    "rules leave a network out": [
      [[HUB, GROUP, variables("10.8.0.0/16")]],
      /HOME_NET of .*domains leaves .*vpc/,
    ],
    "what is home is known later": [[[HUB, GROUP, variables("${var.home}")]], /unknown .*HOME_NET of/],
    "drops are told to nobody, and streams hang": [
      [[HUB, POLICY, { firewall_policy: {} }]],
      /tells nobody what it drops.*1 more|stream_exception_policy/,
    ],
  },
  nearMisses: {
    "one range for all networks": [[HUB, GROUP, variables("10.0.0.0/8")]],
  },
});
