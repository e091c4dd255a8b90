import { Testing } from "cdktf";
import { CanaryBucket } from "../../../modules/canary/canary-bucket";
import { resourcesOf } from "../../fixtures/resources";

const synth = (retentionDays: number): string =>
  Testing.synthScope((stack) => {
    new CanaryBucket(stack, "Reports", {
      environment: "prod",
      accountId: "222222222222",
      region: "sa-east-1",
      organizationId: "o-fixture000",
      dataKeyArn: "arn:aws:kms:sa-east-1:222222222222:key/data",
      retentionDays,
    });
  });
const first = (type: string): Record<string, unknown> => Object.values(resourcesOf(synth(31), type))[0]!;

describe("CanaryBucket", () => {
  it("keeps reports for as long as chosen, under the account's own key", () => {
    expect(first("aws_s3_bucket").bucket).toBe("klap-prod-222222222222-sa-east-1-canary");
    expect(first("aws_s3_bucket_lifecycle_configuration").rule).toMatchObject([
      { expiration: [{ days: 31 }] },
    ]);
    expect(JSON.stringify(first("aws_s3_bucket_server_side_encryption_configuration"))).toContain("key/data");
  });

  it("has its accesses written down", () =>
    expect(first("aws_s3_bucket_logging")).toMatchObject({
      target_bucket: "klap-prod-222222222222-sa-east-1-access-logs",
    }));

  it("rejects a retention of no days", () =>
    expect(() => synth(0)).toThrow("Reports: retentionDays must be a whole number from 1 to 36500, got 0"));
});
