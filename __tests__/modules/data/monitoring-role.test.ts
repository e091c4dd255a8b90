import { Testing } from "cdktf";
import { MonitoringRole } from "../../../modules/data/monitoring-role";
import { policyOf } from "../../fixtures/policy-of";
import { resourcesOf } from "../../fixtures/resources";

const json = Testing.synthScope((stack) => {
  new MonitoringRole(stack, "Monitoring", {
    environment: "prod",
    accountId: "222222222222",
    region: "sa-east-1",
    databaseName: "db",
  });
});

describe("MonitoringRole", () => {
  it("is trusted to RDS's monitoring, for this database only", () => {
    const [role] = Object.values(resourcesOf(json, "aws_iam_role"));
    expect(JSON.parse(role!.assume_role_policy as string)).toMatchObject({
      Statement: [
        {
          Principal: { Service: "monitoring.rds.amazonaws.com" },
          Condition: { ArnLike: { "aws:SourceArn": "arn:aws:rds:sa-east-1:222222222222:*:db*" } },
        },
      ],
    });
  });

  it("writes into RDS's one log group only", () => {
    const group = "arn:aws:logs:sa-east-1:222222222222:log-group:RDSOSMetrics";
    const { LogGroup, Write } = policyOf(json, "aws_iam_role_policy");
    expect([LogGroup!.Resource, Write!.Resource]).toEqual([group, [group, `${group}:log-stream:*`]]);
  });
});
