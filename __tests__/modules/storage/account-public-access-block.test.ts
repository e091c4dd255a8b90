import { S3AccountPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-account-public-access-block";
import { Testing } from "cdktf";
import { AccountPublicAccessBlock } from "../../../modules/storage/account-public-access-block";

describe("AccountPublicAccessBlock", () => {
  it("blocks and ignores every public ACL and policy", () => {
    const json = Testing.synthScope((stack) => new AccountPublicAccessBlock(stack, "PublicAccess"));
    expect(json).toHaveResourceWithProperties(S3AccountPublicAccessBlock, {
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
  });
});
