import { RamPrincipalAssociation } from "@cdktf/provider-aws/lib/ram-principal-association";
import { RamResourceAssociation } from "@cdktf/provider-aws/lib/ram-resource-association";
import { RamResourceShare } from "@cdktf/provider-aws/lib/ram-resource-share";
import { Testing } from "cdktf";
import { ResourceShare } from "../../../modules/network/resource-share";

const resourceArn = "arn:aws:ec2:sa-east-1:111111111111:transit-gateway/tgw-1";
const synth = (accounts: Record<string, string> = { payments: "222222222222" }): string =>
  Testing.synthScope((stack) => {
    new ResourceShare(stack, "Share", { name: "klap-prod-transit", resourceArn, accounts });
  });

describe("ResourceShare", () => {
  it("is closed to accounts outside the organization", () => {
    expect(synth()).toHaveResourceWithProperties(RamResourceShare, { allow_external_principals: false });
  });

  it("shares the one resource with each account that is named", () => {
    expect(synth()).toHaveResourceWithProperties(RamResourceAssociation, { resource_arn: resourceArn });
    expect(synth()).toHaveResourceWithProperties(RamPrincipalAssociation, { principal: "222222222222" });
  });

  it.each(["*", "o-a1b2c3d4e5", "2222"])("rejects %p as an account", (account) => {
    expect(() => synth({ payments: account })).toThrow(
      `Share: accounts.payments must be an account id of 12 digits, got "${account}"`,
    );
  });
});
