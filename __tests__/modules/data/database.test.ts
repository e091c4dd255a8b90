import { fixtureStack } from "../../fixtures/stack";
import { Database } from "../../../modules/data/database";
import type { DatabaseOptions } from "../../../modules/data/database-options";
import { databaseSettings, OPTIONS, SMALL } from "../../fixtures/database";
import { resourcesOf } from "../../fixtures/resources";

let database: Database;
const synth = (options: DatabaseOptions): string =>
  JSON.stringify(
    fixtureStack((stack) => {
      database = new Database(stack, "Database", {
        ...databaseSettings("sa-east-1"),
        options,
        environment: "prod",
        accountId: "222222222222",
        region: "sa-east-1",
        otherRegions: true,
        dataKeyArn: "data-key",
        logsKeyArn: "logs-key",
        vpcId: "vpc-1",
        subnetIds: ["subnet-1", "subnet-2", "subnet-3"],
        zoneIds: ["sae1-az1", "sae1-az2", "sae1-az3"],
      });
      for (const [key, value] of Object.entries({
        endpoint: database.endpoint,
        resource: database.resourceId,
        group: database.securityGroupId,
      }))
        stack.addOverride(`output.${key}.value`, value);
    }).toTerraform(),
  );
const outputsOf = (json: string): unknown => (JSON.parse(json) as { output: unknown }).output;
const count = (json: string, type: string): number => Object.keys(resourcesOf(json, type)).length;

describe("Database", () => {
  it("has an activity stream where it is chosen", () =>
    expect([OPTIONS, SMALL].map((each) => count(synth(each), "aws_rds_cluster_activity_stream"))).toEqual([
      1, 0,
    ]));

  it("leads programs to the cluster, into which each signs in as itself", () =>
    expect(outputsOf(synth(OPTIONS))).toMatchObject({
      endpoint: { value: "${aws_rds_cluster.database_cluster.endpoint}" },
      resource: { value: "${aws_rds_cluster.database_cluster.cluster_resource_id}" },
      group: { value: "${aws_security_group.database_network_cluster.id}" },
    }));

  it("makes log groups and the monitoring role's rights before the cluster", () => {
    const [cluster] = Object.values(resourcesOf(synth(OPTIONS), "aws_rds_cluster"));
    expect(cluster!.depends_on).toEqual([
      "aws_cloudwatch_log_group.database_logs_iam_db_auth_error",
      "aws_cloudwatch_log_group.database_logs_instance",
      "aws_cloudwatch_log_group.database_logs_postgresql",
      "aws_cloudwatch_log_group.database_logs_monitoring",
      "aws_iam_role_policy.database_monitoring_permissions",
    ]);
  });

  it("rejects options that exclude each other, before any resource", () =>
    expect(() => synth({ ...SMALL, activityStream: "async" })).toThrow(
      'Database: activityStream must be left out with a reason, because Serverless v2 has no activity streams, got "async"',
    ));
});
