import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import {
  S3BucketLifecycleConfiguration,
  type S3BucketLifecycleConfigurationRule,
} from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { S3BucketOwnershipControls } from "@cdktf/provider-aws/lib/s3-bucket-ownership-controls";
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration";
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning";
import { Construct } from "constructs";
import { requirePattern } from "../core/checks";
import { policyDocument, type PolicyStatement } from "../security/policy-document";
import { bucketArn } from "./bucket-arn";
import { onlyEncryptedConnections, onlyKey, onlyOrganization } from "./bucket-statements";

export interface PrivateBucketProps {
  /** 3 to 63 lower-case letters, digits and hyphens, unique over all of AWS. */
  readonly name: string;
  /** Id of the AWS organization, outside of which nobody gets in. */
  readonly organizationId: string;
  /**
   * ARN of the key that encrypts every object, with patterns of those that their writer brings under S3's own
   * encryption; or `s3-managed` where no writer can use KMS.
   */
  readonly encryption: { readonly keyArn: string; readonly unkeyed?: readonly string[] } | "s3-managed";
  /** Lets versions be locked. Can be switched on later, never off. */
  readonly objectLock: boolean;
  /** What the bucket allows beyond IAM, besides refusing strangers, plain HTTP and other keys. */
  readonly statements: readonly PolicyStatement[];
  readonly lifecycleRules: readonly S3BucketLifecycleConfigurationRule[];
  /** Tags beside the stack's. @default none */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * Versioned bucket that is never public nor open outside the organization, knows no object ACLs, takes encrypted
 * connections only, encrypts with the one key it was given, and is deleted by no plan.
 * @throws PropsError if `name` is no bucket name.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
export class PrivateBucket extends Construct {
  /** Name of the bucket, known once its policy stands, so that what writes into it waits for the policy. */
  public readonly bucketName: string;

  public constructor(scope: Construct, id: string, props: PrivateBucketProps) {
    super(scope, id);
    const { name, organizationId, encryption, objectLock, statements, lifecycleRules, tags } = props;
    requirePattern(
      this,
      "name",
      name,
      /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/,
      "3 to 63 lower-case letters, digits and hyphens",
    );

    const { id: bucket } = new S3Bucket(this, "Resource", {
      bucket: name,
      objectLockEnabled: objectLock,
      ...(tags !== undefined && { tags: { ...tags } }),
      lifecycle: { preventDestroy: true },
    });
    new S3BucketOwnershipControls(this, "Ownership", {
      bucket,
      rule: { objectOwnership: "BucketOwnerEnforced" },
    });
    const publicAccess = new S3BucketPublicAccessBlock(this, "PublicAccess", {
      bucket,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    const versioning = new S3BucketVersioningA(this, "Versioning", {
      bucket,
      versioningConfiguration: { status: "Enabled" },
    });
    const byKey = encryption !== "s3-managed";
    new S3BucketServerSideEncryptionConfigurationA(this, "Encryption", {
      bucket,
      rule: [
        {
          applyServerSideEncryptionByDefault: byKey
            ? { sseAlgorithm: "aws:kms", kmsMasterKeyId: encryption.keyArn }
            : { sseAlgorithm: "AES256" },
          bucketKeyEnabled: byKey,
        },
      ],
    });
    new S3BucketLifecycleConfiguration(this, "Lifecycle", {
      bucket,
      rule: [...lifecycleRules],
      // Rules on noncurrent versions want versioning first.
      dependsOn: [versioning],
    });
    const policy = new S3BucketPolicy(this, "Policy", {
      bucket,
      policy: policyDocument([
        ...onlyEncryptedConnections(bucketArn(name)),
        onlyOrganization(bucketArn(name), organizationId),
        ...(byKey ? onlyKey(bucketArn(name), encryption.keyArn, encryption.unkeyed) : []),
        ...statements,
      ]),
      // S3 refuses two of these calls on one bucket at the same time.
      dependsOn: [publicAccess],
    });
    this.bucketName = policy.bucket;
  }
}
