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
          log_destination_type: "cloud-watch-logs",
        },
      ],
    ],
  },
});
