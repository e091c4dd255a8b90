import { fixtureEnvironment } from "../../fixtures/environment";
import { problemsOf } from "../../fixtures/problems";
import type { OrganizationSettings } from "../../../stacks/organization";

const problems = (settings: Partial<OrganizationSettings>): readonly string[] =>
  problemsOf(
    fixtureEnvironment({
      layers: {
        "network/global": {
          organization: {
            trustedAccess: "switch-on",
            resourceSharing: "switch-on",
            crossAccountBackup: "switch-on",
            rootAccess: "switch-on",
            delegation: "by-landing-zone",
            guardrails: "by-landing-zone",
            ...settings,
          },
        },
      },
    }),
  );

describe("problems of organization", () => {
  it("are none where a landing zone has done everything", () => expect(problems({})).toEqual([]));

  it("list a delegation to the management account itself", () => {
    expect(problems({ delegation: { accountId: "111111111111" } })).toEqual([
      'folders[network/global].layers.organization.delegation.accountId: must be another account than the management account, which AWS never delegates to, got "111111111111"',
    ]);
  });

  it("list guardrails that hold nowhere", () => {
    expect(problems({ guardrails: { attachTo: {}, regions: [] } })).toEqual([
      "folders[network/global].layers.organization.guardrails.attachTo: must be a list of at least 1 different values, got []",
      "folders[network/global].layers.organization.guardrails.regions: must be a list of at least 1 different values, got []",
    ]);
  });

  it("list a target that is none", () => {
    expect(problems({ guardrails: { attachTo: { platform: "all" }, regions: ["sa-east-1"] } })).toEqual([
      'folders[network/global].layers.organization.guardrails.attachTo.platform: must be the id of a root (r-…), an organizational unit (ou-…) or an account, got "all"',
    ]);
  });
});
