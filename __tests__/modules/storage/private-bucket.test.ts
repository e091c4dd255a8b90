import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketOwnershipControls } from "@cdktf/provider-aws/lib/s3-bucket-ownership-controls";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block";
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning";
import { Testing } from "cdktf";
import { policyOf } from "../../fixtures/policy-of";
import { PrivateBucket } from "../../../modules/storage/private-bucket";

/** Terraform JSON of a stack whose only construct is a bucket. */
const synth = (name = "klap-test"): string =>
  Testing.synthScope((stack) => {
    new PrivateBucket(stack, "Bucket", {
      name,
      organizationId: "o-fixture000",
      encryption: "s3-managed",
      objectLock: false,
      statements: [],
      lifecycleRules: [],
    });
  });

describe("PrivateBucket", () => {
  it("is never public", () =>
    expect(synth()).toHaveResourceWithProperties(S3BucketPublicAccessBlock, {
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    }));

  it("owns what others write", () =>
    expect(synth()).toHaveResourceWithProperties(S3BucketOwnershipControls, {
      rule: { object_ownership: "BucketOwnerEnforced" },
    }));

  it("keeps versions", () =>
    expect(synth()).toHaveResourceWithProperties(S3BucketVersioningA, {
      versioning_configuration: { status: "Enabled" },
    }));

  it("is deleted by no plan", () =>
    expect(synth()).toHaveResourceWithProperties(S3Bucket, { lifecycle: { prevent_destroy: true } }));

  it("refuses whoever is outside the organization, but for AWS's own services", () =>
    expect(policyOf(synth(), "aws_s3_bucket_policy").OnlyOrganization).toMatchObject({
      Effect: "Deny",
      Action: "s3:*",
      Condition: {
        StringNotEquals: { "aws:PrincipalOrgID": "o-fixture000" },
        BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
      },
    }));

  it("refuses plain HTTP and old TLS", () => {
    expect(synth()).toContain('\\"aws:SecureTransport\\":\\"false\\"');
    expect(synth()).toContain('\\"s3:TlsVersion\\":\\"1.2\\"');
  });

  it.each(["Klap", "ab", "x".repeat(64)])("rejects the name %s", (name) =>
    expect(() => synth(name)).toThrow(
      `stack/Bucket: name must be 3 to 63 lower-case letters, digits and hyphens, got "${name}"`,
    ),
  );
});
