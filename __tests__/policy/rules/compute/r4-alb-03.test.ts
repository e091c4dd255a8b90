import { balancersTakeWellFormedRequests } from "../../../../policy/rules/compute/r4-alb-03";
import { describeRule } from "../../../fixtures/describe-rule";
import { ENTRY, entryStacks } from "../../../fixtures/entry-stacks";

describeRule(balancersTakeWellFormedRequests, entryStacks(), {
  fails: {
    "enable_deletion_protection is not set, and must be true": [
      [ENTRY, "aws_lb.partners", { enable_deletion_protection: null }],
    ],
    "drop_invalid_header_fields is false, and must be true": [
      [ENTRY, "aws_lb.api", { drop_invalid_header_fields: false }],
    ],
    'desync_mitigation_mode is "monitor", and must be "defensive" or "strictest"': [
      [ENTRY, "aws_lb.api", { desync_mitigation_mode: "monitor" }],
    ],
    "enable_tls_version_and_cipher_suite_headers is false, and must be true": [
      [ENTRY, "aws_lb.api", { enable_tls_version_and_cipher_suite_headers: false }],
    ],
  },
  passes: {
    "AWS's own way with doubtful requests, written down": [
      [ENTRY, "aws_lb.api", { desync_mitigation_mode: "defensive" }],
    ],
    "connections have no headers": [[ENTRY, "aws_lb.partners", { drop_invalid_header_fields: false }]],
  },
});
