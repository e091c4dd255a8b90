import { partnersAreNamed } from "../../../../policy/rules/communications/r4-vpce-02";
import { describeNetworkRule, VPC } from "../../../fixtures/network-rule";

describeNetworkRule({
  rule: partnersAreNamed,
  examined: 2,
  mutants: {
    "everybody may connect": [
      [[VPC, "aws_vpc_endpoint_service_allowed_principal.main", { principal_arn: "*" }]],
      /names no account/,
    ],
    "connections are accepted by themselves": [
      [[VPC, "aws_vpc_endpoint_service.main", { acceptance_required: false }]],
      /accepted by themselves/,
    ],
    "groups do not hold for PrivateLink": [
      [[VPC, "aws_lb.partner", { enforce_security_group_inbound_rules_on_private_link_traffic: "off" }]],
      /groups do not hold/,
    ],
    "the load balancer admits everybody": [
      [[VPC, "aws_vpc_security_group_ingress_rule.partner", { cidr_ipv4: "0.0.0.0/0" }]],
      /admits every address/,
    ],
    "nobody may connect": [
      [[VPC, "aws_vpc_endpoint_service_allowed_principal.main", undefined]],
      /is for nobody/,
    ],
    "nothing stands behind it": [
      [[VPC, "aws_vpc_endpoint_service.main", { network_load_balancer_arns: undefined }]],
      /no load balancer stands behind/,
    ],
    "who may connect is known after apply": [
      [[VPC, "aws_vpc_endpoint_service_allowed_principal.main", { principal_arn: "${var.partner}" }]],
      /unknown/,
    ],
  },
  nearMisses: {
    "another account may connect": [
      [
        VPC,
        "aws_vpc_endpoint_service_allowed_principal.main",
        { principal_arn: "arn:aws:iam::505050505050:role/x" },
      ],
    ],
  },
});
