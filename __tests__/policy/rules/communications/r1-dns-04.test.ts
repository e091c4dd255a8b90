import { recordsAnswer } from "../../../../policy/rules/communications/r1-dns-04";
import { describeRule } from "../../../fixtures/describe-rule";
import { ENTRY, NAMES, entryStacks } from "../../../fixtures/entry-stacks";

describeRule(recordsAnswer, entryStacks(), {
  fails: {
    "its alias names nothing": [[ENTRY, "aws_route53_record.kafka", { alias: { zone_id: null } }]],
    "it has no answer": [[NAMES, "aws_route53_record.api", { records: null }]],
    "ttl is 0, and must be from 30 to 3600": [[NAMES, "aws_route53_record.api", { ttl: 0 }]],
    "alias.evaluate_target_health is false, and must be true": [
      [ENTRY, "aws_route53_record.all", { alias: { evaluate_target_health: false } }],
    ],
    "no check that probes it, or counts all that is to be counted, takes it out of DNS": [
      [ENTRY, "aws_route53_record.all", { health_check_id: "${aws_route53_health_check.fence.id}" }],
    ],
  },
  passes: {
    "a name of one answer is not checked": [
      [ENTRY, "aws_route53_record.own", { alias: { evaluate_target_health: false } }],
    ],
    "a probe by itself": [
      [ENTRY, "aws_route53_record.all", { health_check_id: "${aws_route53_health_check.probe.id}" }],
    ],
  },
});
