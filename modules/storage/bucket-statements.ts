import type { PolicyStatement } from "../security/policy-document";

/** Oldest TLS that PCI DSS takes as strong cryptography. */
const OLDEST_TLS = "1.2";

/** Refuses plain HTTP and old TLS. */
export function onlyEncryptedConnections(bucketArn: string): PolicyStatement[] {
  const everything = {
    Effect: "Deny",
    Principal: { AWS: "*" },
    Action: "s3:*",
    Resource: [bucketArn, `${bucketArn}/*`],
  } as const;
  return [
    { Sid: "OnlyTls", ...everything, Condition: { Bool: { "aws:SecureTransport": "false" } } },
    { Sid: "OnlyStrongTls", ...everything, Condition: { NumericLessThan: { "s3:TlsVersion": OLDEST_TLS } } },
  ];
}

/** Refuses everybody outside the organization, but for AWS's own services. */
export function onlyOrganization(bucketArn: string, organizationId: string): PolicyStatement {
  return {
    Sid: "OnlyOrganization",
    Effect: "Deny",
    Principal: { AWS: "*" },
    Action: "s3:*",
    Resource: [bucketArn, `${bucketArn}/*`],
    Condition: {
      StringNotEquals: { "aws:PrincipalOrgID": organizationId },
      BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
    },
  };
}

/**
 * Refuses uploads that ask for another encryption or another key. Uploads that ask for nothing get the bucket's
 * default, which is the right one; hence the test for the header's presence.
 * @param unkeyed patterns of keys that may come under S3's own encryption, because their writer knows no other
 */
export function onlyKey(
  bucketArn: string,
  keyArn: string,
  unkeyed: readonly string[] = [],
): PolicyStatement[] {
  const upload = { Effect: "Deny", Principal: { AWS: "*" }, Action: "s3:PutObject" } as const;
  const objects = { Resource: `${bucketArn}/*` };
  const [algorithm, key] = [
    "s3:x-amz-server-side-encryption",
    "s3:x-amz-server-side-encryption-aws-kms-key-id",
  ];
  return [
    {
      Sid: "OnlyKms",
      ...upload,
      ...(unkeyed.length === 0
        ? objects
        : { NotResource: unkeyed.map((pattern) => `${bucketArn}/${pattern}`) }),
      Condition: { StringNotEquals: { [algorithm]: "aws:kms" }, Null: { [algorithm]: "false" } },
    },
    {
      Sid: "OnlyThisKey",
      ...upload,
      ...objects,
      Condition: { StringNotEquals: { [key]: keyArn }, Null: { [key]: "false" } },
    },
  ];
}

/** Refuses to delete what is there, versions and markers alike: objects go by the bucket's own lifecycle only. */
export function onlyExpires(bucketArn: string): PolicyStatement {
  return {
    Sid: "OnlyExpires",
    Effect: "Deny",
    Principal: { AWS: "*" },
    Action: ["s3:DeleteObject", "s3:DeleteObjectVersion"],
    Resource: `${bucketArn}/*`,
  };
}

/**
 * Admits the service that brings VPC flow logs, Network Firewall logs and Resolver query logs of one account and
 * region, below `<prefix>/AWSLogs/<account id>/`.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-S3.html
 */
export function logDeliveryWrites(bucketArn: string, accountId: string, region: string): PolicyStatement[] {
  const delivery = { Effect: "Allow", Principal: { Service: "delivery.logs.amazonaws.com" } } as const;
  const fromHere = { "aws:SourceArn": `arn:aws:logs:${region}:${accountId}:*` };
  return [
    {
      Sid: "AWSLogDeliveryWrite",
      ...delivery,
      Action: "s3:PutObject",
      Resource: [`${bucketArn}/AWSLogs/${accountId}/*`, `${bucketArn}/*/AWSLogs/${accountId}/*`],
      Condition: {
        StringEquals: { "aws:SourceAccount": accountId, "s3:x-amz-acl": "bucket-owner-full-control" },
        ArnLike: fromHere,
      },
    },
    {
      Sid: "AWSLogDeliveryAclCheck",
      ...delivery,
      Action: ["s3:GetBucketAcl", "s3:ListBucket"],
      Resource: bucketArn,
      Condition: { StringEquals: { "aws:SourceAccount": accountId }, ArnLike: fromHere },
    },
  ];
}

/**
 * Admits S3's server access logs of one bucket of the same account.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
 */
export function accessLogWrites(bucketArn: string, sourceArn: string, accountId: string): PolicyStatement {
  return {
    Sid: "ServerAccessLogs",
    Effect: "Allow",
    Principal: { Service: "logging.s3.amazonaws.com" },
    Action: "s3:PutObject",
    Resource: `${bucketArn}/*`,
    Condition: { StringEquals: { "aws:SourceAccount": accountId }, ArnLike: { "aws:SourceArn": sourceArn } },
  };
}

/**
 * Admits the lists that S3 makes of buckets of the same account.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/configure-inventory.html
 */
export function inventoryWrites(bucketArn: string, sourceArn: string, accountId: string): PolicyStatement {
  return {
    Sid: "Inventories",
    Effect: "Allow",
    Principal: { Service: "s3.amazonaws.com" },
    Action: "s3:PutObject",
    Resource: `${bucketArn}/inventory/*`,
    Condition: {
      StringEquals: { "aws:SourceAccount": accountId, "s3:x-amz-acl": "bucket-owner-full-control" },
      ArnLike: { "aws:SourceArn": sourceArn },
    },
  };
}
