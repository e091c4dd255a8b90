import { namesLeadToHealthyRegions } from "../../../../policy/rules/communications/r1-dns-01";
import { describeNetworkRule, FAR_VPC, VPC } from "../../../fixtures/network-rule";

describeNetworkRule({
  rule: namesLeadToHealthyRegions,
  examined: 2,
  mutants: {
    "a region does not answer": [
      [[FAR_VPC, "aws_route53_record.global", undefined]],
      /us-east-1 does not answer api.klap.test/,
    ],
    "the answer is never checked": [
      [
        [
          VPC,
          "aws_route53_record.global",
          { health_check_id: undefined, alias: { name: "${aws_lb.main.dns_name}" } },
        ],
      ],
      /nothing checks the answer/,
    ],
    "the probe behind the check asks the other region": [
      [[VPC, "aws_route53_health_check.probe", { fqdn: "api-us-east-1.klap.test" }]],
      /which does not lead here/,
    ],
    "the probe is slow": [
      [[VPC, "aws_route53_health_check.probe", { request_interval: 30 }]],
      /asks every 30 s/,
    ],
    "latency leads to the other region": [
      [[VPC, "aws_route53_record.global", { latency_routing_policy: { region: "us-east-1" } }]],
      /the answer for us-east-1 leads to sa-east-1/,
    ],
  },
  nearMisses: {
    "the target's own health is evaluated in place of a check": [
      [VPC, "aws_route53_record.global", { health_check_id: undefined }],
    ],
  },
});
