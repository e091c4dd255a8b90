import { partnersAreAdmittedEverywhere } from "../../../../policy/rules/communications/r1-vpce-02";
import { describeNetworkRule, FAR_VPC, VPC } from "../../../fixtures/network-rule";

const PARTNER = "aws_vpc_endpoint_service_allowed_principal.main";
const OTHER = { principal_arn: "arn:aws:iam::505050505050:root" };

describeNetworkRule({
  rule: partnersAreAdmittedEverywhere,
  examined: 2,
  mutants: {
    "one region admits nobody": [[[VPC, PARTNER, undefined]], /sa-east-1.*admits nobody; us-east-1 admits/],
    "one region admits another": [
      [[VPC, PARTNER, OTHER]],
      /us-east-1 admits .*404040404040.*and it does not/,
    ],
    "nothing stands behind it": [
      [[VPC, "aws_vpc_endpoint_service.main", { network_load_balancer_arns: undefined }]],
      /no load balancer stands behind it/,
    ],
  },
  nearMisses: {
    "both regions admit another": [
      [VPC, PARTNER, OTHER],
      [FAR_VPC, PARTNER, OTHER],
    ],
  },
});
