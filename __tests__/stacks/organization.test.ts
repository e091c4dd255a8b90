import { OrganizationsOrganization } from "@cdktf/provider-aws/lib/organizations-organization";
import { RamSharingWithOrganization } from "@cdktf/provider-aws/lib/ram-sharing-with-organization";
import type { OrganizationSettings } from "../../stacks/organization";
import { fixtureEnvironment, stackJson } from "../fixtures/environment";
import { resourcesOf } from "../fixtures/resources";

const ON: OrganizationSettings = {
  trustedAccess: "switch-on",
  resourceSharing: "switch-on",
  crossAccountBackup: "switch-on",
  rootAccess: "switch-on",
  delegation: { accountId: "222222222222" },
  guardrails: { attachTo: { platform: "ou-a1b2-c3d4e5f6" }, regions: ["sa-east-1"] },
};

const PARTS: readonly [keyof OrganizationSettings, string][] = [
  ["trustedAccess", "aws_organizations_organization"],
  ["resourceSharing", "aws_ram_sharing_with_organization"],
  ["crossAccountBackup", "aws_backup_global_settings"],
  ["rootAccess", "aws_iam_organizations_features"],
  ["delegation", "aws_organizations_delegated_administrator"],
  ["guardrails", "aws_organizations_policy"],
];

const json = (settings: Partial<OrganizationSettings> = {}): string =>
  stackJson(
    fixtureEnvironment({ layers: { "network/global": { organization: { ...ON, ...settings } } } }),
    "prod-network-global-organization",
  );

describe("organization", () => {
  it.each(PARTS)("switches %s on", (_part, type) => {
    expect(Object.keys(resourcesOf(json(), type))).not.toEqual([]);
  });

  it.each(PARTS)("leaves %s alone where a landing zone has done so", (part, type) => {
    expect(resourcesOf(json({ [part]: "by-landing-zone" }), type)).toEqual({});
  });

  it("does everything after the organization trusts the services", () => {
    expect(json()).toHaveResourceWithProperties(RamSharingWithOrganization, {
      depends_on: ["aws_organizations_organization.trusted"],
    });
    expect(json()).not.toHaveResourceWithProperties(OrganizationsOrganization, {
      depends_on: expect.anything() as unknown,
    });
  });
});
