import { connectionsAndQuestionsAreLogged } from "../../../../policy/rules/communications/r7-net-01";
import { describeNetworkRule, HUB, VPC } from "../../../fixtures/network-rule";

describeNetworkRule({
  rule: connectionsAndQuestionsAreLogged,
  examined: 6,
  mutants: {
    "what is let through is left out": [
      [[VPC, "aws_flow_log.main", { traffic_type: "REJECT" }]],
      /leaves flows out/,
    ],
    "flows are gathered for ten minutes": [
      [[HUB, "aws_flow_log.hub", { max_aggregation_interval: 600 }]],
      /longer than a minute/,
    ],
    "nobody may write a log": [
      [[VPC, "aws_flow_log.main", { log_destination_type: "cloud-watch-logs" }]],
      /no role that may write/,
    ],
    "records do not tell who it was": [
      [[VPC, "aws_flow_log.main", { log_format: undefined }]],
      /does not tell vpc-id, pkt-srcaddr/,
    ],
    "records leave the region": [
      [[HUB, "aws_flow_log.hub", { log_destination: "arn:aws:s3:::archive-us-east-1" }]],
      /goes to us-east-1/,
    ],
    "files bear names that the bucket refuses": [
      [
        [HUB, "aws_flow_log.hub", { destination_options: { hive_compatible_partitions: true } }],
        [
          HUB,
          "aws_s3_bucket_policy.archive",
          {
            bucket: "${aws_s3_bucket.archive.id}",
            policy: "arn:aws:s3:::archive-sa-east-1/AWSLogs/111111111111/*",
          },
        ],
      ],
      /does not admit/,
    ],
    "flows cannot be searched": [[[VPC, "aws_flow_log.recent", undefined]], /are in no log group/],
    "a log goes nowhere": [[[VPC, "aws_flow_log.main", { log_destination: undefined }]], /goes nowhere/],
    "a network has no log": [[[VPC, "aws_flow_log.main", undefined]], /into no archive/],
    "questions are not logged": [
      [[VPC, "aws_route53_resolver_query_log_config_association.main", undefined]],
      /questions for names/,
    ],
    "where it goes is not known": [
      [[VPC, "aws_flow_log.main", { log_destination: "arn:aws:s3:::elsewhere" }]],
      /unknown .* not among the stacks/,
    ],
  },
  nearMisses: {
    "a second log, for searching": [
      [
        VPC,
        "aws_flow_log.search",
        {
          vpc_id: "${aws_vpc.main.id}",
          traffic_type: "ALL",
          max_aggregation_interval: 60,
          log_format: "$${vpc-id} $${pkt-srcaddr} $${pkt-dstaddr} $${flow-direction}",
          log_destination_type: "cloud-watch-logs",
          log_destination: "${aws_cloudwatch_log_group.search.arn}",
          iam_role_arn: "${aws_iam_role.logs.arn}",
        },
      ],
    ],
  },
});
