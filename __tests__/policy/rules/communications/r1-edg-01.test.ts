import { waysInAreAlike } from "../../../../policy/rules/communications/r1-edg-01";
import { describeRule } from "../../../fixtures/describe-rule";
import { ENTRY, ENTRY_THERE, entryStacks } from "../../../fixtures/entry-stacks";

describeRule(waysInAreAlike, entryStacks(), {
  fails: {
    "condition.1.path_pattern.values has /health* in us-east-1 only": [
      [
        ENTRY,
        "aws_lb_listener_rule.api",
        {
          condition: [
            { host_header: { values: ["api.klap.test", "api-sa-east-1.klap.test"] } },
            { path_pattern: { values: ["/transactions", "/transactions/*"] } },
          ],
        },
      ],
    ],
    "cloudwatch_alarm_region is <region> in sa-east-1 and <other region> in us-east-1": [
      [ENTRY, "aws_route53_health_check.fence", { cloudwatch_alarm_region: "sa-east-1" }],
    ],
    "it is not there in sa-east-1": [[ENTRY, "aws_vpc_endpoint_service.main", null]],
  },
  passes: {
    "both regions change alike": [
      [ENTRY, "aws_lb.api", { idle_timeout: 30 }],
      [ENTRY_THERE, "aws_lb.api", { idle_timeout: 30 }],
    ],
    "addresses of their own": [
      [ENTRY, "aws_route53_resolver_endpoint.in", { ip_address: [{ ip: "10.0.0.1" }] }],
      [ENTRY_THERE, "aws_route53_resolver_endpoint.in", { ip_address: [{ ip: "10.1.0.1" }] }],
    ],
  },
});
