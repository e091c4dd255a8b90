import { attachmentsCoverEveryZone } from "../../../../policy/rules/communications/r1-tgw-01";
import { describeNetworkRule, VPC } from "../../../fixtures/network-rule";

describeNetworkRule({
  rule: attachmentsCoverEveryZone,
  examined: 4,
  mutants: {
    "a zone is dropped": [
      [
        [
          VPC,
          "aws_ec2_transit_gateway_vpc_attachment.main",
          { subnet_ids: ["${aws_subnet.transit_1.id}", "${aws_subnet.transit_2.id}"] },
        ],
      ],
      /has no interface in sae1-az3/,
    ],
    "the subnets are known after apply": [
      [[VPC, "aws_ec2_transit_gateway_vpc_attachment.main", { subnet_ids: "${var.subnets}" }]],
      /are not known/,
    ],
  },
  nearMisses: {
    "subnets of another tier, in the same zones": [
      [
        VPC,
        "aws_ec2_transit_gateway_vpc_attachment.main",
        { subnet_ids: [1, 2, 3].map((zone) => `\${aws_subnet.data_${zone}.id}`) },
      ],
    ],
  },
});
