import { subnetsCoverThreeZones } from "../../../../policy/rules/communications/r1-vpc-01";
import { describeNetworkRule, VPC } from "../../../fixtures/network-rule";

describeNetworkRule({
  rule: subnetsCoverThreeZones,
  examined: 16,
  mutants: {
    "a zone is dropped": [
      [[VPC, "aws_subnet.application_3", undefined]],
      /subnets of application stand in 2 zones, and must stand in 3/,
    ],
    "two subnets stand in one zone": [
      [[VPC, "aws_subnet.data_3", { availability_zone_id: "sae1-az1" }]],
      /subnets of data stand in 2 zones/,
    ],
    "a subnet changes over to another tier's list": [
      [
        [VPC, "aws_network_acl.data", { subnet_ids: ["${aws_subnet.data_1.id}", "${aws_subnet.data_2.id}"] }],
        [
          VPC,
          "aws_network_acl.application",
          {
            subnet_ids: [1, 2, 3]
              .map((zone) => `\${aws_subnet.application_${zone}.id}`)
              .concat("${aws_subnet.data_3.id}"),
          },
        ],
      ],
      /subnets of data stand in 2 zones/,
    ],
  },
  nearMisses: {
    "a fourth zone": [[VPC, "aws_subnet.data_3", { availability_zone_id: "sae1-az4" }]],
  },
});
