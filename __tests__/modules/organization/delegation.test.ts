import { Testing } from "cdktf";
import { Delegation } from "../../../modules/organization/delegation";
import { resourcesOf } from "../../fixtures/resources";

describe("Delegation", () => {
  it("makes one account administrator of Access Analyzer, Backup and Config", () => {
    const json = Testing.synthScope((stack) => {
      new Delegation(stack, "Delegation", { accountId: "808080808080" });
    });
    const administrators = Object.values(resourcesOf(json, "aws_organizations_delegated_administrator"));
    expect(administrators.map((each) => `${each.account_id} ${each.service_principal}`).sort()).toEqual([
      "808080808080 access-analyzer.amazonaws.com",
      "808080808080 backup.amazonaws.com",
      "808080808080 config-multiaccountsetup.amazonaws.com",
      "808080808080 config.amazonaws.com",
    ]);
  });
});
