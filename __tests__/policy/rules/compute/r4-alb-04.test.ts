import { partnersProveWhoTheyAre } from "../../../../policy/rules/compute/r4-alb-04";
import { describeRule } from "../../../fixtures/describe-rule";
import { ENTRY, entryStacks } from "../../../fixtures/entry-stacks";

describeRule(partnersProveWhoTheyAre, entryStacks(), {
  fails: {
    "it asks for no certificate, and no PROXY header tells aws_lb_target_group.partners whose endpoint a caller has":
      [[ENTRY, "aws_lb_target_group.partners", { proxy_protocol_v2: false }]],
    'mutual_authentication.mode is "passthrough", and must be "verify"': [
      [ENTRY, "aws_lb_listener.api", { mutual_authentication: { mode: "passthrough" } }],
    ],
    "no trust store says whose certificates count": [
      [ENTRY, "aws_lb_listener.api", { mutual_authentication: { mode: "verify" } }],
    ],
  },
  passes: {
    "certificates are verified instead": [
      [ENTRY, "aws_lb_target_group.partners", { proxy_protocol_v2: false }],
      [
        ENTRY,
        "aws_lb_listener.partners",
        { mutual_authentication: { mode: "verify", trust_store_arn: "arn:aws:elasticloadbalancing:x" } },
      ],
    ],
    "who is no partner": [[ENTRY, "aws_lb_target_group.api", { proxy_protocol_v2: false }]],
  },
});
