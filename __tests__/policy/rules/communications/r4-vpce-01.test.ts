import { endpointsServeTheOrganizationOnly } from "../../../../policy/rules/communications/r4-vpce-01";
import { describeNetworkRule, VPC } from "../../../fixtures/network-rule";

describeNetworkRule({
  rule: endpointsServeTheOrganizationOnly,
  examined: 2,
  mutants: {
    "there is no policy": [[[VPC, "aws_vpc_endpoint.logs", { policy: undefined }]], /serves anybody/],
    "the called side is not bound": [
      [
        [
          VPC,
          "aws_vpc_endpoint.logs",
          {
            policy: JSON.stringify({
              Statement: [
                {
                  Effect: "Allow",
                  Principal: "*",
                  Action: "*",
                  Resource: "*",
                  Condition: { StringEquals: { "aws:PrincipalOrgID": "o-1" } },
                },
              ],
            }),
          },
        ],
      ],
      /serves anybody/,
    ],
    "the condition holds only where the key is there": [
      [
        [
          VPC,
          "aws_vpc_endpoint.logs",
          {
            policy: JSON.stringify({
              Statement: [
                {
                  Effect: "Allow",
                  Action: "*",
                  Resource: "*",
                  Condition: {
                    StringEqualsIfExists: { "aws:PrincipalOrgID": "o-1", "aws:ResourceOrgID": "o-1" },
                  },
                },
              ],
            }),
          },
        ],
      ],
      /serves anybody/,
    ],
    "anybody may call what it names": [
      [
        [
          VPC,
          "aws_vpc_endpoint.logs",
          {
            policy: JSON.stringify({
              Statement: {
                Effect: "Allow",
                Action: "ssm:GetParameter",
                Resource: "arn:aws:ssm:sa-east-1::parameter/aws/service/*",
              },
            }),
          },
        ],
      ],
      /serves anybody/,
    ],
    "a statement names another region": [
      [
        [
          VPC,
          "aws_vpc_endpoint.logs",
          {
            policy: JSON.stringify({
              Statement: {
                Effect: "Allow",
                Action: "ssm:GetParameter",
                Resource: "arn:aws:ssm:us-east-1::parameter/aws/service/*",
              },
            }),
          },
        ],
      ],
      /in another region than its own/,
    ],
    "its group lets other networks in": [
      [[VPC, "aws_vpc_security_group_ingress_rule.endpoint", { cidr_ipv4: "10.0.0.0/8" }]],
      /addresses of other networks/,
    ],
    "its name leads elsewhere": [
      [[VPC, "aws_vpc_endpoint.logs", { private_dns_enabled: false }]],
      /private_dns_enabled must be true/,
    ],
  },
  nearMisses: {
    "a statement names action and resource": [
      [
        VPC,
        "aws_vpc_endpoint.logs",
        {
          policy: JSON.stringify({
            Statement: { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::x/*" },
          }),
        },
      ],
    ],
  },
});
