import { endpointsStandInEveryZoneAndRegion } from "../../../../policy/rules/communications/r1-vpce-01";
import { describeNetworkRule, FAR_VPC, VPC } from "../../../fixtures/network-rule";

describeNetworkRule({
  rule: endpointsStandInEveryZoneAndRegion,
  examined: 2,
  mutants: {
    "a zone is dropped": [
      [
        [
          VPC,
          "aws_vpc_endpoint.logs",
          { subnet_ids: ["${aws_subnet.application_1.id}", "${aws_subnet.application_2.id}"] },
        ],
      ],
      /has no address in sae1-az3/,
    ],
    "a region has none": [[[FAR_VPC, "aws_vpc_endpoint.logs", undefined]], /us-east-1 has no endpoint/],
    "a region has another one": [
      [[FAR_VPC, "aws_vpc_endpoint.logs", { service_name: "com.amazonaws.us-east-1.sqs" }]],
      /has no endpoint of/,
    ],
  },
  nearMisses: {
    "subnets of another tier, in the same zones": [
      [
        VPC,
        "aws_vpc_endpoint.logs",
        { subnet_ids: [1, 2, 3].map((zone) => `\${aws_subnet.data_${zone}.id}`) },
      ],
    ],
  },
});
