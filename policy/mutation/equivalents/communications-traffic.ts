import type { Equivalent } from "../equivalent";

/** Of load balancers, names, certificates and web firewalls. */
export const trafficEquivalents: readonly Equivalent[] = [
  {
    operators: "delete-attribute",
    types:
      "aws_lb,aws_lb_listener,aws_lb_listener_rule,aws_lb_target_group,aws_route53_health_check,aws_route53_resolver_endpoint," +
      "aws_route53_resolver_rule,aws_route53profiles_profile,aws_vpc_endpoint_service",
    paths: "tags",
    reason:
      "its only tag is a name that people read: the tags by which anything is chosen come from the provider's default_tags",
  },
  {
    operators: "delete-attribute",
    types: "aws_acm_certificate_validation",
    paths: "timeouts,timeouts.create",
    reason: "how long Terraform waits for a certificate; the certificate is the same",
  },
  {
    operators: "delete-attribute",
    types: "aws_route53_zone",
    paths: "vpc.*.vpc_region",
    reason:
      "in the entry of the provider's own region: the provider takes that region where none is written; in the other entry R4-DNS-03 finds it",
  },
  {
    operators: "drop-element",
    types: "aws_route53_zone",
    paths: "vpc.*",
    reason:
      "the Route 53 profile of each region carries the zone to every network there, the dropped one as well; a zone keeps the other network, so that it stays private",
  },
  {
    operators: "move-number",
    types: "aws_route53_record",
    paths: "ttl",
    changes: /^300 → (299|301)$/,
    reason: "R1-DNS-04 bounds it from 30 s to an hour; a second more or less between them is a choice",
  },
];
