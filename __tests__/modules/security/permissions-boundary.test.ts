import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import { Testing } from "cdktf";
import { PermissionsBoundary } from "../../../modules/security/permissions-boundary";
import { policyOf } from "../../fixtures/policy-of";

const synth = (): string =>
  Testing.synthScope((stack) => new PermissionsBoundary(stack, "Boundary", { environment: "prod" }));

describe("PermissionsBoundary", () => {
  it("has the name that every role derives", () => {
    expect(synth()).toHaveResourceWithProperties(IamPolicy, {
      name: "klap-prod-boundary",
      path: "/klap/prod/",
    });
  });

  it.each(["NoRights", "NoHidingOfTracks"])("denies: %s", (sid) => {
    expect(policyOf(synth(), "aws_iam_policy")[sid]).toMatchObject({ Effect: "Deny", Resource: "*" });
  });
});
