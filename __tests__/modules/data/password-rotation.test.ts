import { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function";
import { LambdaPermission } from "@cdktf/provider-aws/lib/lambda-permission";
import { fixtureStack } from "../../fixtures/stack";
import { PasswordRotation } from "../../../modules/data/password-rotation";
import { ALARMS } from "../../fixtures/database";
import { policyOf } from "../../fixtures/policy-of";
import { resourcesOf } from "../../fixtures/resources";

const SECRET = "arn:aws:secretsmanager:sa-east-1:222222222222:secret:klap/prod/database/master-abcdef";
const synth = (everyDays = 60): string =>
  JSON.stringify(
    fixtureStack((stack) => {
      new PasswordRotation(stack, "Rotation", {
        environment: "prod",
        accountId: "222222222222",
        region: "sa-east-1",
        regions: ["sa-east-1", "us-east-1"],
        secretArn: SECRET,
        sources: { "handler.py": "def handler(event, context): pass\n" },
        everyDays,
        dataKeyArn: "arn:aws:kms:sa-east-1:222222222222:key/1",
        logsKeyArn: "arn:aws:kms:sa-east-1:222222222222:key/2",
        logRetentionDays: 365,
        dependsOn: [],
        alarms: ALARMS,
      });
    }).toTerraform(),
  );

describe("PasswordRotation", () => {
  it("rotates at once, and then on a schedule at night, when Secrets Manager may call the function", () =>
    expect(Object.values(resourcesOf(synth(), "aws_secretsmanager_secret_rotation"))).toMatchObject([
      {
        secret_id: SECRET,
        rotate_immediately: true,
        lifecycle: { ignore_changes: ["rotate_immediately"] },
        rotation_rules: { schedule_expression: "rate(60 days)", duration: "4h" },
        depends_on: ["aws_lambda_permission.rotation_admission"],
      },
    ]));

  it("lets Secrets Manager call the function for this secret only", () =>
    expect(synth()).toHaveResourceWithProperties(LambdaPermission, {
      principal: "secretsmanager.amazonaws.com",
      source_account: "222222222222",
      source_arn: SECRET,
    }));

  it("may change this secret and the clusters of this database, in every region that may write", () => {
    const { Secret, SetPassword, FindWriter } = policyOf(synth(), "aws_iam_role_policy");
    expect(Secret!.Resource).toBe(SECRET);
    expect(FindWriter!.Resource).toBe("arn:aws:rds::222222222222:global-cluster:klap-prod-payments");
    expect(SetPassword!.Resource).toEqual([
      "arn:aws:rds:sa-east-1:222222222222:cluster:klap-prod-payments-sa-east-1",
      "arn:aws:rds:us-east-1:222222222222:cluster:klap-prod-payments-us-east-1",
    ]);
  });

  it("waits as long as Lambda can, and knows which database it serves", () =>
    expect(synth()).toHaveResourceWithProperties(LambdaFunction, {
      function_name: "klap-prod-database-rotation",
      timeout: 900,
      environment: { variables: { GLOBAL_CLUSTER: "klap-prod-payments" } },
    }));

  it("rejects days that are none", () =>
    expect(() => synth(0)).toThrow("Rotation: everyDays must be a whole number from 1 to 365, got 0"));
});
