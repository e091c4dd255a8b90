import { ExportRoles } from "../../../modules/analytics/export-roles";
import { ARCHIVE_PLACE, plainJson } from "../../fixtures/analytics";
import { policyOf } from "../../fixtures/policy-of";
import { resourcesOf } from "../../fixtures/resources";

const json = (): string =>
  plainJson((stack) => {
    new ExportRoles(stack, "Roles", {
      place: ARCHIVE_PLACE,
      cluster: "klap-prod-payments-sa-east-1",
      securityGroupId: "sg-1",
    });
  });
const LANDING = "arn:aws:s3:::klap-prod-222222222222-sa-east-1-landing";

describe("ExportRoles", () => {
  it("lets RDS write the export, and the job only ask for it", () => {
    const writer = policyOf(json(), "aws_iam_role_policy", "Roles_Writer_Permissions");
    expect(writer.Files!.Resource).toBe(`${LANDING}/sa-east-1/snapshots/*`);
    const job = policyOf(json(), "aws_iam_role_policy", "Roles_Job_Permissions");
    expect(JSON.stringify(job)).not.toContain(LANDING);
    expect(job.Snapshots!.Resource).toEqual([
      "arn:aws:rds:sa-east-1:222222222222:cluster:klap-prod-payments-sa-east-1",
      "arn:aws:rds:sa-east-1:222222222222:cluster-snapshot:rds:klap-prod-payments-sa-east-1-*",
    ]);
  });

  it("hands over the one role, to RDS's exports only", () =>
    expect(policyOf(json(), "aws_iam_role_policy", "Roles_Job_Permissions").HandOver).toMatchObject({
      Action: "iam:PassRole",
      Resource: "${aws_iam_role.Roles_Writer.arn}",
      Condition: { StringEquals: { "iam:PassedToService": "export.rds.amazonaws.com" } },
    }));

  it("lets RDS go on using the key after the call", () =>
    expect(policyOf(json(), "aws_iam_role_policy", "Roles_Job_Permissions").DataKeyGrant).toMatchObject({
      Action: "kms:CreateGrant",
      Condition: { Bool: { "kms:GrantIsForAWSResource": "true" } },
    }));

  it("is trusted to Glue and to RDS's exports, each its own role", () => {
    const trusts = Object.values(resourcesOf(json(), "aws_iam_role")).map(({ assume_role_policy }) =>
      JSON.stringify(assume_role_policy),
    );
    expect(trusts).toEqual([
      expect.stringContaining("glue.amazonaws.com"),
      expect.stringContaining("export.rds.amazonaws.com"),
    ]);
  });
});
