import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import { Testing } from "cdktf";
import { PermissionsBoundary } from "../../../modules/security/permissions-boundary";
import { policyOf } from "../../fixtures/policy-of";

const synth = (regions: readonly string[] = ["sa-east-1", "us-east-1"]): string =>
  Testing.synthScope((stack) => {
    new PermissionsBoundary(stack, "Boundary", {
      environment: "prod",
      accountId: "222222222222",
      regions,
    });
  });

const statements = policyOf(synth(), "aws_iam_policy");

describe("PermissionsBoundary", () => {
  it("has the name that every role derives", () => {
    expect(synth()).toHaveResourceWithProperties(IamPolicy, {
      name: "klap-prod-boundary",
      path: "/klap/prod/",
    });
  });

  it("allows the platform's services, and no service whole that gives rights or accounts", () => {
    const allowed = statements.Services!.Action as string[];
    expect(allowed).toContain("s3:*");
    for (const service of ["iam", "organizations", "account", "cloudtrail", "guardduty", "sso", "ec2", "sts"])
      expect(allowed).not.toContain(`${service}:*`);
  });

  it("lets a role hand on, and become, nothing but roles of the platform", () => {
    expect(statements.RolesOfThePlatform).toMatchObject({
      Effect: "Allow",
      Action: ["iam:PassRole", "sts:AssumeRole"],
      Resource: "arn:aws:iam::222222222222:role/klap/prod/*",
    });
  });

  it.each([
    ["NoRights", "iam:Put*"],
    ["NoRights", "iam:Delete*"],
    ["NoRights", "organizations:LeaveOrganization"],
    ["NoHidingOfTracks", "cloudtrail:StopLogging"],
    ["NoHidingOfTracks", "logs:DeleteLogGroup"],
    ["NoWeakening", "s3:PutAccountPublicAccessBlock"],
    ["NoWeakening", "kms:ScheduleKeyDeletion"],
  ])("denies by %s: %s", (sid, action) => {
    expect(statements[sid]).toMatchObject({ Effect: "Deny", Resource: "*" });
    expect(statements[sid]!.Action).toContain(action);
  });

  it("denies what is asked of another region", () => {
    expect(statements.OnlyOurRegions).toMatchObject({
      Effect: "Deny",
      Condition: { StringNotEquals: { "aws:RequestedRegion": ["sa-east-1", "us-east-1"] } },
    });
  });

  it("rejects an environment without regions", () => {
    expect(() => synth([])).toThrow(
      "stack/Boundary: regions must be a list of at least 1 different values, got []",
    );
  });

  it("rejects more regions than a policy has room for", () => {
    const regions = Array.from({ length: 600 }, (_, index) => `region-${index}`);
    expect(() => synth(regions)).toThrow(
      "stack/Boundary: regions must be few enough for a policy of 6144 characters, got ",
    );
  });
});
