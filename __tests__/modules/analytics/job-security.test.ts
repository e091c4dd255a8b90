import { GlueSecurityConfiguration } from "@cdktf/provider-aws/lib/glue-security-configuration";
import { Testing } from "cdktf";
import { JobSecurity } from "../../../modules/analytics/job-security";

describe("JobSecurity", () => {
  it("encrypts objects, logs and bookmarks with customer keys", () => {
    const json = Testing.synthScope((stack) => {
      new JobSecurity(stack, "Security", { name: "archive", dataKeyArn: "data", logsKeyArn: "logs" });
    });
    expect(json).toHaveResourceWithProperties(GlueSecurityConfiguration, {
      encryption_configuration: {
        s3_encryption: { s3_encryption_mode: "SSE-KMS", kms_key_arn: "data" },
        cloudwatch_encryption: { cloudwatch_encryption_mode: "SSE-KMS", kms_key_arn: "logs" },
        job_bookmarks_encryption: { job_bookmarks_encryption_mode: "CSE-KMS", kms_key_arn: "data" },
      },
    });
  });
});
