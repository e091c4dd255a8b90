import { certificatesRenewThemselves } from "../../../../policy/rules/communications/r4-acm-01";
import { describeRule } from "../../../fixtures/describe-rule";
import { ENTRY, NAMES, entryStacks } from "../../../fixtures/entry-stacks";

const OWN = "aws_acm_certificate.api";

describeRule(certificatesRenewThemselves, entryStacks(), {
  fails: {
    'validation_method is "EMAIL", and must be "DNS", which renews by itself': [
      [ENTRY, OWN, { validation_method: "EMAIL" }],
    ],
    "lifecycle.create_before_destroy is false, and must be true": [
      [NAMES, OWN, { lifecycle: { create_before_destroy: false } }],
    ],
    "no record proves api-sa-east-1.klap.test in its account": [[NAMES, "aws_route53_record.here", null]],
    "no record proves api.klap.test in its account": [
      [NAMES, "aws_route53_zone.public", { name: "klap.example" }],
    ],
    "api-sa-east-1.klap.test leads to a load balancer that shows it, and it does not name api-sa-east-1.klap.test":
      [[ENTRY, OWN, { subject_alternative_names: null }]],
  },
  passes: {
    "it was made elsewhere": [[NAMES, "aws_acm_certificate.own", { certificate_body: "x" }]],
  },
  unknown: {
    "what it names is known only after apply": [[NAMES, OWN, { subject_alternative_names: ["${var.name}"] }]],
  },
});
