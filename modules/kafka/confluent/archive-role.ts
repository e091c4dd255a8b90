import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { ProviderIntegration } from "@cdktf/provider-confluent/lib/provider-integration";
import { Construct } from "constructs";
import { boundaryArn, bucketName, roleName, rolePath, SINK_BUCKET } from "../../core/names";
import { policyDocument } from "../../security/policy-document";
import { bucketArn } from "../../storage/bucket-arn";

/** Last part of the role's name. */
const PURPOSE = "kafka-archive";

export interface ArchiveRoleProps {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  readonly environmentId: string;
  /** Key that the bucket encrypts with in which messages wait for the archive. */
  readonly dataKeyArn: string;
}

/**
 * Role by which Confluent's S3 sink writes messages that the archive of transactions takes over, and Confluent's half
 * of it. The archive itself, which is locked, is closed to it. The integration
 * is told the role's ARN before the role exists, so that the role's trust can name Confluent's own role and the
 * secret word that it comes with.
 * @see https://docs.confluent.io/cloud/current/connectors/provider-integration/index.html
 * @see https://docs.confluent.io/cloud/current/connectors/cc-s3-sink/cc-s3-sink.html#user-account-iam-policy
 */
export class ArchiveRole extends Construct {
  /** `cspi-…` */
  public readonly integrationId: string;

  public constructor(scope: Construct, id: string, props: ArchiveRoleProps) {
    super(scope, id);
    const { environment, accountId, region, environmentId, dataKeyArn } = props;
    const name = roleName(environment, region, PURPOSE);
    const integration = new ProviderIntegration(this, "Integration", {
      displayName: name,
      environment: { id: environmentId },
      aws: { customerRoleArn: `arn:aws:iam::${accountId}:role${rolePath(environment)}${name}` },
    });
    const role = new IamRole(this, "Resource", {
      name,
      path: rolePath(environment),
      permissionsBoundary: boundaryArn(environment, accountId),
      assumeRolePolicy: policyDocument([
        {
          Sid: "Confluent",
          Effect: "Allow",
          Principal: { AWS: integration.aws.iamRoleArn },
          Action: "sts:AssumeRole",
          Condition: { StringEquals: { "sts:ExternalId": integration.aws.externalId } },
        },
      ]),
    });
    const bucket = bucketArn(bucketName(environment, accountId, region, SINK_BUCKET));
    new IamRolePolicy(this, "Permissions", {
      role: role.name,
      name: PURPOSE,
      policy: policyDocument([
        // Confluent's check of a new connector lists the account's buckets; no other resource can be named.
        { Sid: "Buckets", Effect: "Allow", Action: "s3:ListAllMyBuckets", Resource: "*" },
        {
          Sid: "Bucket",
          Effect: "Allow",
          Action: ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"],
          Resource: bucket,
        },
        {
          Sid: "Messages",
          Effect: "Allow",
          Action: [
            "s3:AbortMultipartUpload",
            "s3:GetObject",
            "s3:ListMultipartUploadParts",
            "s3:PutObject",
            "s3:PutObjectTagging",
          ],
          Resource: `${bucket}/${ARCHIVE_PREFIX}/*`,
        },
        {
          Sid: "Key",
          Effect: "Allow",
          Action: ["kms:Decrypt", "kms:GenerateDataKey"],
          Resource: dataKeyArn,
          Condition: { StringEquals: { "kms:ViaService": `s3.${region}.amazonaws.com` } },
        },
      ]),
    });
    this.integrationId = integration.id;
  }
}

/** Beginning of the keys of archived messages. */
export const ARCHIVE_PREFIX = "messages";
