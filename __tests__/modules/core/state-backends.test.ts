import { accounts } from "../../../modules/core/accounts";
import { stateBackends } from "../../../modules/core/state-backends";

const owners = accounts({ network: "111111111111" });

describe("stateBackends", () => {
  it("pins HCP Terraform's project of the account", () => {
    const backend = stateBackends("prod", owners, { kind: "hcp-terraform", organization: "klap" });
    expect(backend("network", "sa-east-1")).toEqual({
      kind: "hcp-terraform",
      organization: "klap",
      project: "klap-prod-network",
    });
  });

  it("pins the bucket, key and roles of the account and region", () => {
    expect(stateBackends("prod", owners, { kind: "s3" })("network", "us-east-1")).toEqual({
      kind: "s3",
      accountId: "111111111111",
      region: "us-east-1",
      bucket: "klap-state-111111111111-us-east-1",
      kmsKeyArn: "arn:aws:kms:us-east-1:111111111111:alias/klap/state",
      readerRoleArn: "arn:aws:iam::111111111111:role/klap/deploy/klap-state-reader",
    });
  });

  it("refuses an account that does not exist", () => {
    expect(() => stateBackends("prod", owners, { kind: "s3" })("streaming", "us-east-1")).toThrow(
      "environment prod has no account streaming",
    );
  });
});
