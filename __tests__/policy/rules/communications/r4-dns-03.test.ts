import { privateNamesArePrivate } from "../../../../policy/rules/communications/r4-dns-03";
import { describeRule } from "../../../fixtures/describe-rule";
import { ENTRY, NAMES, entryStacks } from "../../../fixtures/entry-stacks";

describeRule(privateNamesArePrivate, entryStacks(), {
  fails: {
    "it is public": [[ENTRY, "aws_route53_zone.kafka", { vpc: null }]],
    [`it looks for ${ENTRY}/aws_vpc.main in us-east-1, and that stands in sa-east-1`]: [
      [ENTRY, "aws_route53_zone.kafka", { vpc: [{ vpc_id: "${aws_vpc.main.id}", vpc_region: "us-east-1" }] }],
    ],
  },
  passes: {
    "the region of its provider": [
      [ENTRY, "aws_route53_zone.kafka", { vpc: [{ vpc_id: "${aws_vpc.main.id}" }] }],
    ],
    "a zone for everybody": [[NAMES, "aws_route53_zone.second", { name: "klap.test" }]],
  },
  unknown: {
    "its network is not among these stacks": [
      [ENTRY, "aws_route53_zone.kafka", { vpc: [{ vpc_id: "vpc-0123456789abcdef0" }] }],
    ],
  },
});
