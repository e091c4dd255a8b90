import { edgesAreLogged } from "../../../../policy/rules/communications/r7-edg-01";
import { describeNetworkRule, HUB, VPC } from "../../../fixtures/network-rule";

const KEEP = {
  behavior: "KEEP",
  requirement: "MEETS_ANY",
  condition: [{ action_condition: { action: "BLOCK" } }],
};

describeNetworkRule({
  rule: edgesAreLogged,
  examined: 8,
  mutants: {
    "a tunnel logs nothing": [
      [[HUB, "aws_vpn_connection.site1", { tunnel2_log_options: undefined }]],
      /tunnel2_log_options/,
    ],
    "the load balancer logs no connections": [
      [[VPC, "aws_lb.main", { connection_logs: { enabled: false } }]],
      /connection_logs.enabled must be true/,
    ],
    "the web firewall logs credentials": [
      [[VPC, "aws_wafv2_web_acl_logging_configuration.main", { redacted_fields: [] }]],
      /holds the header/,
    ],
    "the log drops what is blocked": [
      [
        [
          VPC,
          "aws_wafv2_web_acl_logging_configuration.main",
          { logging_filter: { default_behavior: "DROP", filter: [{ ...KEEP, condition: [{}] }] } },
        ],
      ],
      /drops what it blocks/,
    ],
    "the web firewall logs nothing": [
      [[VPC, "aws_wafv2_web_acl_logging_configuration.main", undefined]],
      /nothing logs/,
    ],
  },
  nearMisses: {
    "the log keeps only what is blocked": [
      [
        VPC,
        "aws_wafv2_web_acl_logging_configuration.main",
        { logging_filter: { default_behavior: "DROP", filter: [KEEP] } },
      ],
    ],
    "the header is written in capitals": [
      [
        VPC,
        "aws_wafv2_web_acl_logging_configuration.main",
        { redacted_fields: [{ single_header: { name: "Authorization" } }] },
      ],
    ],
  },
});
