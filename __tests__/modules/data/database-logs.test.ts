import { Testing } from "cdktf";
import { DatabaseLogs } from "../../../modules/data/database-logs";
import { resourcesOf } from "../../fixtures/resources";

const synth = (retentionDays = 365): string =>
  Testing.synthScope((stack) => {
    new DatabaseLogs(stack, "Logs", { databaseName: "db", keyArn: "key", retentionDays });
  });
const namesOf = (json: string): unknown[] =>
  Object.values(resourcesOf(json, "aws_cloudwatch_log_group"))
    .map(({ name }) => name)
    .sort();

describe("DatabaseLogs", () => {
  it("has a group for everything that RDS writes to", () =>
    expect(namesOf(synth())).toEqual([
      "/aws/rds/cluster/db/iam-db-auth-error",
      "/aws/rds/cluster/db/instance",
      "/aws/rds/cluster/db/postgresql",
      "RDSOSMetrics",
    ]));

  it("encrypts all of them and keeps them as long as told", () => {
    for (const group of Object.values(resourcesOf(synth(), "aws_cloudwatch_log_group")))
      expect(group).toMatchObject({ kms_key_id: "key", retention_in_days: 365 });
  });

  it("rejects days that CloudWatch Logs does not know", () =>
    expect(() => synth(366)).toThrow(
      /^stack\/Logs\/iam-db-auth-error: retentionDays must be one of 1, 3, .*, got 366$/,
    ));
});
