import { describeRule } from "../../../fixtures/describe-rule";
import { firewallRules } from "../../../fixtures/balancer-stack";
import { SERVICES, serviceStacks } from "../../../fixtures/service-stacks";
const BALANCER = "aws_lb.api";
import { internetTrafficIsFiltered } from "../../../../policy/rules/compute/r4-alb-02";

describeRule(internetTrafficIsFiltered, serviceStacks(), {
  fails: {
    "no web firewall guards it": [[SERVICES, "aws_wafv2_web_acl_association.api", null]],
    "its firewall only counts what AWSManagedRulesCommonRuleSet finds": [
      [SERVICES, "aws_wafv2_web_acl.firewall", { rule: firewallRules("count") as never }],
    ],
    "its firewall has not the rules AWSManagedRulesSQLiRuleSet": [
      [SERVICES, "aws_wafv2_web_acl.firewall", { rule: firewallRules().slice(0, -1) as never }],
    ],
    "its firewall bounds nobody's rate": [
      [SERVICES, "aws_wafv2_web_acl.firewall", { rule: firewallRules().slice(1) as never }],
    ],
  },
  passes: {
    "inside nobody needs one": [
      [SERVICES, BALANCER, { internal: true }],
      [SERVICES, "aws_wafv2_web_acl_association.api", null],
    ],
  },
});
