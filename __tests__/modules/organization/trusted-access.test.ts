import { Testing } from "cdktf";
import { TrustedAccess } from "../../../modules/organization/trusted-access";
import { resourcesOf } from "../../fixtures/resources";

const json = Testing.synthScope((stack) => {
  new TrustedAccess(stack, "Trusted", { organizationId: "o-fixture000" });
});
const [[name, trusted] = []] = Object.entries(resourcesOf(json, "aws_organizations_organization"));

describe("TrustedAccess", () => {
  it("takes the organization over as it stands, and never deletes it", () => {
    expect((JSON.parse(json) as { import: unknown }).import).toEqual([
      { id: "o-fixture000", to: `aws_organizations_organization.${name}` },
    ]);
    expect(trusted!.lifecycle).toEqual({ prevent_destroy: true });
  });

  it("has service control policies switched on", () => {
    expect(trusted).toMatchObject({ feature_set: "ALL", enabled_policy_types: ["SERVICE_CONTROL_POLICY"] });
  });

  it.each([
    "access-analyzer",
    "backup",
    "cloudtrail",
    "config",
    "guardduty",
    "iam",
    "ram",
    "securityhub",
    "sso",
  ])("trusts %s across accounts", (service) => {
    expect(trusted!.aws_service_access_principals).toContain(`${service}.amazonaws.com`);
  });
});
