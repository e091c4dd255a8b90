import { probesAskWhatAnswers } from "../../../../policy/rules/communications/r1-dns-03";
import { describeRule } from "../../../fixtures/describe-rule";
import { ENTRY, entryStacks } from "../../../fixtures/entry-stacks";

const [PROBE, ALL] = ["aws_route53_health_check.probe", "aws_route53_health_check.all"];
const PROBE_VALUES = {
  type: "HTTPS",
  fqdn: "api-sa-east-1.klap.test",
  port: 443,
  resource_path: "/health/deep",
};

describeRule(probesAskWhatAnswers, entryStacks(), {
  fails: {
    "api-sa.klap.test leads to no load balancer": [[ENTRY, PROBE, { fqdn: "api-sa.klap.test" }]],
    "no listener takes port 444": [[ENTRY, PROBE, { port: 444 }]],
    "no rule of a listener takes /": [[ENTRY, PROBE, { resource_path: null }]],
    "failure_threshold is 0, and must be from 1 to 3": [[ENTRY, PROBE, { failure_threshold: 0 }]],
    "enable_sni is false, and must be true: certificates are chosen by name": [
      [ENTRY, PROBE, { enable_sni: false }],
    ],
    "no alarm fence-sa-east-1 stands in sa-east-1": [
      [ENTRY, "aws_route53_health_check.fence", { cloudwatch_alarm_region: "sa-east-1" }],
    ],
    "it counts one check twice, or one that is not here": [
      [
        ENTRY,
        ALL,
        {
          child_healthchecks: [
            "${aws_route53_health_check.fence.id}",
            "${aws_route53_health_check.fence.id}",
          ],
        },
      ],
    ],
    "it asks for 1 of 2, and a fence counts only where it asks for all": [
      [ENTRY, ALL, { child_health_threshold: 1 }],
    ],
  },
  passes: {
    "one of two probes is enough where nothing is fenced": [
      [ENTRY, "aws_route53_health_check.second", PROBE_VALUES],
      [
        ENTRY,
        ALL,
        {
          child_health_threshold: 1,
          child_healthchecks: [
            "${aws_route53_health_check.probe.id}",
            "${aws_route53_health_check.second.id}",
          ],
        },
      ],
    ],
    "AWS's own number of failures": [[ENTRY, PROBE, { failure_threshold: null }]],
  },
});
