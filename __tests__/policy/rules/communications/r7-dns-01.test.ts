import { questionsAreKeptAndSearched } from "../../../../policy/rules/communications/r7-dns-01";
import { describeRule } from "../../../fixtures/describe-rule";

const STACK = "prod-payments-sa-east-1-vpc";
const ARCHIVE = "aws_route53_resolver_query_log_config.archive";
const association = (config: string): object => ({
  resource_id: "${aws_vpc.main.id}",
  resolver_query_log_config_id: `\${aws_route53_resolver_query_log_config.${config}.id}`,
});

const STACKS = {
  [STACK]: {
    resource: {
      aws_vpc: { main: { cidr_block: "10.0.0.0/16" } },
      aws_s3_bucket: { archive: { bucket: "archive" } },
      aws_cloudwatch_log_group: { questions: { name: "questions" } },
      aws_route53_resolver_query_log_config: {
        archive: { name: "archive", destination_arn: "${aws_s3_bucket.archive.arn}" },
        search: { name: "search", destination_arn: "${aws_cloudwatch_log_group.questions.arn}" },
      },
      aws_route53_resolver_query_log_config_association: {
        archive: association("archive"),
        search: association("search"),
      },
    },
  },
  "prod-backup-sa-east-1-vault": { resource: { aws_s3_bucket: { theirs: { bucket: "theirs" } } } },
};

describeRule(questionsAreKeptAndSearched, STACKS, {
  fails: {
    "its questions go into no bucket of these stacks": [
      [STACK, ARCHIVE, { destination_arn: "arn:aws:s3:::nobody-s" }],
    ],
    "its questions go into no log group": [
      [
        STACK,
        "aws_route53_resolver_query_log_config_association.search",
        { resolver_query_log_config_id: `\${${ARCHIVE}.id}` },
      ],
    ],
    "its questions go to 333333333333 in sa-east-1": [
      [STACK, ARCHIVE, { destination_arn: "arn:aws:s3:::theirs" }],
    ],
  },
  passes: {
    "the bucket is named, not referred to": [[STACK, ARCHIVE, { destination_arn: "arn:aws:s3:::archive" }]],
  },
});
