import { firewallsAllowThenBlock } from "../../../../policy/rules/communications/r4-dns-02";
import { describeRule } from "../../../fixtures/describe-rule";
import { ENTRY, entryStacks } from "../../../fixtures/entry-stacks";

const OTHERS = "aws_route53_resolver_firewall_rule.others";

describeRule(firewallsAllowThenBlock, entryStacks(), {
  fails: {
    "it lets through what no rule of it names": [
      [ENTRY, OTHERS, { firewall_domain_list_id: "${aws_route53_resolver_firewall_domain_list.allowed.id}" }],
    ],
    "it lets no name through before it blocks every other": [[ENTRY, OTHERS, { priority: 1000 }]],
    "two of its rules have one priority": [[ENTRY, OTHERS, { priority: 2000 }]],
    "block_response is not set, and must be what callers are told": [
      [ENTRY, OTHERS, { block_response: null }],
    ],
    "it blocks corp.klap.test, which the platform's resolvers answer for": [
      [ENTRY, "aws_route53_resolver_firewall_domain_list.allowed", { domains: ["amazonaws.com."] }],
    ],
    "a profile carries it without a turn of its own": [
      [ENTRY, "aws_route53profiles_resource_association.firewall", { resource_properties: null }],
    ],
  },
  passes: {
    "the name itself is listed": [
      [ENTRY, "aws_route53_resolver_firewall_domain_list.allowed", { domains: ["corp.klap.test."] }],
    ],
  },
});
