import type { S3Settings } from "../../../../modules/core/environment";
import { fixtureEnvironment } from "../../../fixtures/environment";
import { problemsOf, withFolder } from "../../../fixtures/problems";

const KEY = "network/sa-east-1";
const s3 = fixtureEnvironment({ backend: "s3" });
const hcpTerraform = fixtureEnvironment();

/** Problems of an S3 backend that differs from the right one. */
const problems = (change: Partial<S3Settings>) => {
  const right = s3.folders.find(({ account, region }) => `${account}/${region}` === KEY)!.backend;
  return problemsOf(withFolder(s3, KEY, { backend: { ...right, ...change } }));
};

describe("backends of folders", () => {
  it("accepts both kinds", () => {
    expect(problemsOf(s3)).toEqual([]);
    expect(problemsOf(hcpTerraform)).toEqual([]);
  });

  it("keep HCP Terraform's project to the folder's account", () => {
    const backend = { kind: "hcp-terraform", organization: "klap", project: "klap-prod-payments" };
    expect(problemsOf(withFolder(hcpTerraform, KEY, { backend }))).toEqual([
      `folders[${KEY}].backend.project: must be klap-prod-network, the project of the folder's account, got "klap-prod-payments"`,
    ]);
  });

  it.each([
    {
      change: { accountId: "222222222222" },
      line: `accountId: must be 111111111111, the folder's account, got "222222222222"`,
    },
    {
      change: { region: "us-east-1" },
      line: `region: must be sa-east-1, the folder's region, got "us-east-1"`,
    },
    {
      change: { bucket: "klap-state-111111111111-us-east-1" },
      line: `bucket: must be klap-state-111111111111-sa-east-1, which the bootstrap template makes, got "klap-state-111111111111-us-east-1"`,
    },
    {
      change: { kmsKeyArn: "arn:aws:kms:sa-east-1:222222222222:alias/klap/state" },
      line: `kmsKeyArn: must belong to 111111111111, the folder's account, got "arn:aws:kms:sa-east-1:222222222222:alias/klap/state"`,
    },
    {
      change: { kmsKeyArn: "arn:aws:kms:us-east-1:111111111111:alias/klap/state" },
      line: `kmsKeyArn: must belong to sa-east-1, the folder's region, got "arn:aws:kms:us-east-1:111111111111:alias/klap/state"`,
    },
    {
      change: { readerRoleArn: "arn:aws:iam::222222222222:role/klap/deploy/klap-state-reader" },
      line: `readerRoleArn: must belong to 111111111111, the folder's account, got "arn:aws:iam::222222222222:role/klap/deploy/klap-state-reader"`,
    },
  ])("report $line", ({ change, line }) =>
    expect(problems(change)).toEqual([`folders[${KEY}].backend.${line}`]),
  );
});
