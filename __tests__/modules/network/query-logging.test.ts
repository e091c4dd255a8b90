import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { Testing } from "cdktf";
import { QueryLogging } from "../../../modules/network/query-logging";
import { resourcesOf } from "../../fixtures/resources";

const ARCHIVE = "arn:aws:s3:::klap-prod-222222222222-sa-east-1-log-archive";
const KEY = "arn:aws:kms:sa-east-1:222222222222:key/mrk-1";

const json = Testing.synthScope((stack) => {
  new QueryLogging(stack, "Queries", {
    name: "klap-prod-payments-dns",
    vpcId: "vpc-1",
    kmsKeyArn: KEY,
    queryLogRetentionDays: 30,
    archiveBucketArn: ARCHIVE,
  });
});
const configs = resourcesOf(json, "aws_route53_resolver_query_log_config");
const [logGroup] = Object.keys(resourcesOf(json, "aws_cloudwatch_log_group"));

describe("QueryLogging", () => {
  it("keeps questions in an encrypted log group for as long as told", () =>
    expect(json).toHaveResourceWithProperties(CloudwatchLogGroup, {
      name: "/aws/vendedlogs/klap-prod-payments-dns-queries",
      kms_key_id: KEY,
      retention_in_days: 30,
    }));

  it("sends every question to the log group and to the archive, each by a configuration of its own", () =>
    expect(Object.values(configs).map(({ name, destination_arn }) => [name, destination_arn])).toEqual([
      ["klap-prod-payments-dns-archive", ARCHIVE],
      ["klap-prod-payments-dns-search", `\${aws_cloudwatch_log_group.${logGroup}.arn}`],
    ]));

  it("associates the VPC with both configurations", () => {
    const associations = resourcesOf(json, "aws_route53_resolver_query_log_config_association");
    expect(Object.values(associations)).toEqual(
      Object.keys(configs).map((config) => ({
        resolver_query_log_config_id: `\${aws_route53_resolver_query_log_config.${config}.id}`,
        resource_id: "vpc-1",
      })),
    );
    expect(Object.keys(associations)).toHaveLength(2);
  });
});
