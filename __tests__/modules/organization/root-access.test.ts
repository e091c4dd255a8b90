import { IamOrganizationsFeatures } from "@cdktf/provider-aws/lib/iam-organizations-features";
import { Testing } from "cdktf";
import { RootAccess } from "../../../modules/organization/root-access";

describe("RootAccess", () => {
  it("takes members' root credentials away and opens single tasks in their place", () => {
    const json = Testing.synthScope((stack) => new RootAccess(stack, "RootAccess"));
    expect(json).toHaveResourceWithProperties(IamOrganizationsFeatures, {
      enabled_features: ["RootCredentialsManagement", "RootSessions"],
    });
  });
});
