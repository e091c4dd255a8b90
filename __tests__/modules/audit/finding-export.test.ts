import { GuarddutyPublishingDestination } from "@cdktf/provider-aws/lib/guardduty-publishing-destination";
import { Testing } from "cdktf";
import { FindingExport } from "../../../modules/audit/finding-export";

describe("FindingExport", () => {
  it("sends findings to the bucket, encrypted with the key", () => {
    const json = Testing.synthScope((stack) => {
      new FindingExport(stack, "Export", { detectorId: "detector", bucketName: "logs", keyArn: "arn:key" });
    });
    expect(json).toHaveResourceWithProperties(GuarddutyPublishingDestination, {
      detector_id: "detector",
      destination_arn: "arn:aws:s3:::logs",
      kms_key_arn: "arn:key",
    });
  });
});
