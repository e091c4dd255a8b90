import { S3AccountPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-account-public-access-block";
import { Construct } from "constructs";

/**
 * Keeps every bucket of the account from being public, whatever the bucket itself says. One for each account.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/configuring-block-public-access-account.html
 */
export class AccountPublicAccessBlock extends Construct {
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    new S3AccountPublicAccessBlock(this, "Resource", {
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
  }
}
