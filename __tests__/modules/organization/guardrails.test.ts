import { Testing } from "cdktf";
import { Guardrails, type GuardrailsProps } from "../../../modules/organization/guardrails";
import { policyOf } from "../../fixtures/policy-of";
import { resourcesOf } from "../../fixtures/resources";

const synth = (props: Partial<GuardrailsProps> = {}): string =>
  Testing.synthScope((stack) => {
    new Guardrails(stack, "Guardrails", {
      attachTo: { platform: "ou-a1b2-c3d4e5f6" },
      regions: ["sa-east-1", "us-east-1"],
      ...props,
    });
  });

/** Statements of all guardrails, by id. */
function statements(props: Partial<GuardrailsProps> = {}) {
  const policies = resourcesOf(synth(props), "aws_organizations_policy");
  const json = JSON.stringify({
    resource: {
      policies: Object.fromEntries(
        Object.entries(policies).map(([name, { content }]) => [name, { policy: content }]),
      ),
    },
  });
  return Object.assign(
    {},
    ...Object.keys(policies).map((name) => policyOf(json, "policies", name)),
  ) as ReturnType<typeof policyOf>;
}

describe("Guardrails", () => {
  const all = statements();

  it("fill a target's five places together with FullAWSAccess", () => {
    const policies = Object.values(resourcesOf(synth(), "aws_organizations_policy"));
    expect(policies.map(({ name }) => name).sort()).toEqual([
      "klap-guard-audit",
      "klap-guard-data",
      "klap-guard-identity",
      "klap-guard-regions",
    ]);
  });

  it("hold in every target", () => {
    const attachTo = { platform: "ou-a1b2-c3d4e5f6", security: "ou-a1b2-aaaabbbb" };
    const attachments = Object.values(
      resourcesOf(synth({ attachTo }), "aws_organizations_policy_attachment"),
    );
    expect(attachments.map((attachment) => attachment.target_id)).toEqual(
      Array(4).fill(Object.values(attachTo)).flat(),
    );
  });

  it("allow nothing", () => {
    expect(Object.values(all).filter(({ Effect }) => Effect !== "Deny")).toEqual([]);
  });

  it.each([
    ["NobodyLeaves", "organizations:LeaveOrganization"],
    ["NoUsersNorKeys", "iam:CreateUser"],
    ["NoUsersNorKeys", "iam:CreateAccessKey"],
    ["DeployRolesStay", "iam:UpdateAssumeRolePolicy"],
    ["TracksStay", "cloudtrail:StopLogging"],
    ["TracksStay", "config:StopConfigurationRecorder"],
    ["TracksStay", "guardduty:DeleteDetector"],
    ["TracksStay", "securityhub:DisableSecurityHub"],
    ["SafeDefaultsStay", "s3:PutAccountPublicAccessBlock"],
    ["BackupsStay", "backup:DeleteRecoveryPoint"],
    ["ArchivesStay", "s3:DeleteBucket"],
    ["LocksStay", "s3:BypassGovernanceRetention"],
    ["KeysEndSlowly", "kms:ScheduleKeyDeletion"],
  ])("by %s deny %s", (sid, action) => {
    expect([all[sid]!.Action].flat()).toContain(action);
  });

  it("let no root user work but in sessions of the management account", () => {
    expect(all.NoRootUser).toMatchObject({
      Action: "*",
      Condition: {
        ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:root" },
        Null: { "aws:AssumedRoot": "true" },
      },
    });
  });

  it("let only the bootstrap change deploy roles, and only Terraform's role set up recorders", () => {
    expect(all.DeployRolesStay!.Condition).toEqual({
      ArnNotLike: {
        "aws:PrincipalArn": [
          "arn:aws:iam::*:role/stacksets-exec-*",
          "arn:aws:iam::*:role/OrganizationAccountAccessRole",
        ],
      },
    });
    expect(all.TracksStay!.Condition).toEqual({
      ArnNotLike: { "aws:PrincipalArn": ["arn:aws:iam::*:role/klap/deploy/klap-apply"] },
    });
  });

  it("let nothing be done in another region but what has no region", () => {
    expect(all.OnlyOurRegions!.Condition).toEqual({
      StringNotEquals: { "aws:RequestedRegion": ["sa-east-1", "us-east-1"] },
    });
    expect(all.OnlyOurRegions!.NotAction).toEqual(
      expect.arrayContaining(["iam:*", "organizations:*", "sts:*", "support:*"]),
    );
    expect(all.OnlyOurRegions!.NotAction).not.toContain("s3:*");
  });

  it("let nobody but the bootstrap change identity providers, in any account", () => {
    expect(all.IdentityProvidersStay).toMatchObject({ Resource: "*" });
    expect(all.IdentityProvidersStay!.Action).toContain("iam:CreateOpenIDConnectProvider");
    expect(all.VendorsProvidersByVendors).toBeUndefined();
  });

  it("let a vendor's roles make Kubernetes' provider in the account of their own, and there alone", () => {
    const open = statements({ vendorAccounts: { "prod-streaming": "404040404040" } });
    const provider = "arn:aws:iam::404040404040:oidc-provider/oidc.eks.*";
    expect(open.IdentityProvidersStay).toMatchObject({ NotResource: [provider] });
    expect(open.IdentityProvidersStay).not.toHaveProperty("Resource");
    expect(open.VendorsProvidersByVendors).toMatchObject({
      Effect: "Deny",
      Resource: [provider],
      Condition: {
        ArnNotLike: {
          "aws:PrincipalArn": [
            "arn:aws:iam::*:role/stacksets-exec-*",
            "arn:aws:iam::*:role/OrganizationAccountAccessRole",
            "arn:aws:iam::404040404040:role/redpanda-*",
          ],
        },
      },
    });
    // All else stays as it is for everybody.
    const { IdentityProvidersStay: _, VendorsProvidersByVendors: __, ...rest } = open;
    const { IdentityProvidersStay: ___, ...before } = all;
    expect(rest).toEqual(before);
  });

  it("open no account by a pattern", () =>
    expect(() => synth({ vendorAccounts: { all: "*" } })).toThrow(
      'stack/Guardrails: vendorAccounts.all must be 12 digits, got "*"',
    ));

  it.each([
    ["attachTo", { attachTo: {} }],
    ["regions", { regions: [] }],
  ])("reject an empty %s", (prop, props) => {
    expect(() => synth(props)).toThrow(
      `stack/Guardrails: ${prop} must be a list of at least 1 different values, got []`,
    );
  });
});
