import { examineTwins } from "../../parts/twins";
import type { Rule } from "../../rule";

/** What stands between a caller, or a name, and a task. */
const TYPES = [
  "aws_acm_certificate",
  "aws_lb",
  "aws_lb_listener",
  "aws_lb_listener_rule",
  "aws_lb_target_group",
  "aws_route53_health_check",
  "aws_route53_record",
  "aws_route53_resolver_endpoint",
  "aws_route53_resolver_firewall_config",
  "aws_route53_resolver_firewall_domain_list",
  "aws_route53_resolver_firewall_rule",
  "aws_route53_resolver_query_log_config",
  "aws_route53_resolver_query_log_config_association",
  "aws_route53_resolver_rule",
  "aws_route53_zone",
  "aws_route53profiles_association",
  "aws_route53profiles_resource_association",
  "aws_vpc_endpoint_service",
  "aws_vpc_endpoint_service_allowed_principal",
  "aws_wafv2_web_acl",
  "aws_wafv2_web_acl_association",
  "aws_wafv2_web_acl_logging_configuration",
];
export const waysInAreAlike: Rule = {
  id: "R1-EDG-01",
  severity: "high",
  area: "communications",
  requirements: ["R1", "R8"],
  pci: ["2.2.1"],
  title:
    "Every load balancer, listener, target group, probe, firewall and name of a region has its like in each other region",
  why: "a path, a partner or a firewall rule that one region lacks is missed when that region carries the whole load",
  source: [
    "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_planning_for_recovery_config_drift.html",
  ],
  reach: "stacks",
  check: (platform) => examineTwins(platform, { types: TYPES }),
};
