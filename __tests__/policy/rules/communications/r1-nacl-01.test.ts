import { aclsLetThroughWhatGroupsMean } from "../../../../policy/rules/communications/r1-nacl-01";
import { describeNetworkRule, VPC } from "../../../fixtures/network-rule";

describeNetworkRule({
  rule: aclsLetThroughWhatGroupsMean,
  examined: 8,
  mutants: {
    "a list forgets the port": [
      [
        [
          VPC,
          "aws_network_acl.data",
          {
            ingress: [
              {
                rule_no: 1,
                action: "allow",
                protocol: "6",
                cidr_block: "10.0.0.0/16",
                from_port: 5433,
                to_port: 65535,
              },
            ],
          },
        ],
      ],
      /keeps back ingress of ports 5432/,
    ],
    "a list forgets one zone": [
      [
        [
          VPC,
          "aws_network_acl.data",
          {
            ingress: [
              {
                rule_no: 1,
                action: "allow",
                protocol: "-1",
                cidr_block: "10.0.16.0/23",
                from_port: 0,
                to_port: 0,
              },
            ],
          },
        ],
      ],
      /keeps back ingress/,
    ],
    "a list keeps answers back": [
      [
        [
          VPC,
          "aws_network_acl.application",
          {
            ingress: [
              {
                rule_no: 1,
                action: "allow",
                protocol: "6",
                cidr_block: "0.0.0.0/0",
                from_port: 1,
                to_port: 40000,
              },
            ],
          },
        ],
      ],
      /keeps back ingress of ports 32768 to 60999/,
    ],
    "a denial comes before what allows": [
      [
        [
          VPC,
          "aws_network_acl_rule.no",
          {
            network_acl_id: "${aws_network_acl.data.id}",
            egress: false,
            rule_number: 50,
            rule_action: "deny",
            protocol: "tcp",
            cidr_block: "10.0.17.0/24",
            from_port: 5432,
            to_port: 5432,
          },
        ],
      ],
      /keeps back ingress of ports 5432/,
    ],
  },
  nearMisses: {
    "a denial of other ports comes first": [
      [
        VPC,
        "aws_network_acl_rule.no",
        {
          network_acl_id: "${aws_network_acl.data.id}",
          egress: false,
          rule_number: 50,
          rule_action: "deny",
          protocol: "tcp",
          cidr_block: "10.0.0.0/16",
          from_port: 22,
          to_port: 22,
        },
      ],
    ],
    "a denial comes after what allows": [
      [
        VPC,
        "aws_network_acl_rule.no",
        {
          network_acl_id: "${aws_network_acl.data.id}",
          egress: false,
          rule_number: 200,
          rule_action: "deny",
          protocol: "-1",
          cidr_block: "0.0.0.0/0",
        },
      ],
    ],
  },
});
