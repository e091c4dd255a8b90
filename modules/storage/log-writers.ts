import { trailArn } from "../core/names";
import { accountRoot } from "../security/account-root";
import type { PolicyStatement } from "../security/policy-document";
import type { BucketPlace } from "./bucket-place";

/** What each writer asks of a bucket before it writes. */
const LOOKS = ["s3:GetBucketAcl", "s3:GetBucketLocation", "s3:ListBucket"];

/**
 * Admits load balancers of the account, below any prefix of `AWSLogs/<account id>/`.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
 */
export function loadBalancerWrites(bucketArn: string, { accountId, region }: BucketPlace): PolicyStatement {
  const loadBalancer = `arn:aws:elasticloadbalancing:${region}:${accountId}:loadbalancer/*`;
  return {
    Sid: "LoadBalancerLogs",
    Effect: "Allow",
    Principal: { Service: "logdelivery.elasticloadbalancing.amazonaws.com" },
    Action: "s3:PutObject",
    Resource: logObjects(bucketArn, [accountId]),
    Condition: { ArnLike: { "aws:SourceArn": loadBalancer } },
  };
}

/**
 * Admits AWS Config of the account, which refuses buckets with default retention.
 * @see https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html
 */
export function configWrites(bucketArn: string, { accountId }: BucketPlace): PolicyStatement[] {
  const config = { Effect: "Allow", Principal: { Service: "config.amazonaws.com" } } as const;
  const fromHere = { "aws:SourceAccount": accountId };
  return [
    {
      Sid: "ConfigHistory",
      ...config,
      Action: "s3:PutObject",
      Resource: logObjects(bucketArn, [accountId]),
      Condition: { StringEquals: { ...fromHere, "s3:x-amz-acl": "bucket-owner-full-control" } },
    },
    {
      Sid: "ConfigLooks",
      ...config,
      Action: LOOKS,
      Resource: bucketArn,
      Condition: { StringEquals: fromHere },
    },
  ];
}

/**
 * Admits the role of AWS Backup's reports, which AWS makes with the first report plan; until then AWS would
 * refuse a policy that names it.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/create-report-plan-console.html
 */
export function backupReportWrites(bucketArn: string, { accountId }: BucketPlace): PolicyStatement {
  const role = `arn:aws:iam::${accountId}:role/aws-service-role/reports.backup.amazonaws.com/*`;
  return {
    Sid: "BackupReports",
    Effect: "Allow",
    Principal: { AWS: accountRoot(accountId) },
    Action: "s3:PutObject",
    Resource: `${bucketArn}/*`,
    Condition: {
      ArnLike: { "aws:PrincipalArn": role },
      StringEquals: { "s3:x-amz-acl": "bucket-owner-full-control" },
    },
  };
}

/**
 * Admits the organization's trail, which belongs to the management account.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html
 */
export function trailWrites(
  bucketArn: string,
  { environment, organizationId }: BucketPlace,
  trailAccountId: string,
): PolicyStatement[] {
  const cloudTrail = { Effect: "Allow", Principal: { Service: "cloudtrail.amazonaws.com" } } as const;
  const trail = trailArn(environment, trailAccountId, "*");
  return [
    {
      Sid: "OrganizationTrail",
      ...cloudTrail,
      Action: "s3:PutObject",
      Resource: logObjects(bucketArn, [trailAccountId, organizationId]),
      Condition: {
        StringEquals: { "s3:x-amz-acl": "bucket-owner-full-control" },
        ArnLike: { "aws:SourceArn": trail },
      },
    },
    {
      Sid: "OrganizationTrailLooks",
      ...cloudTrail,
      Action: "s3:GetBucketAcl",
      Resource: bucketArn,
      Condition: { ArnLike: { "aws:SourceArn": trail } },
    },
  ];
}

/**
 * Admits the findings that GuardDuty exports.
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_exportfindings.html
 */
export function findingWrites(bucketArn: string, { accountId, region }: BucketPlace): PolicyStatement {
  return {
    Sid: "Findings",
    Effect: "Allow",
    Principal: { Service: "guardduty.amazonaws.com" },
    Action: ["s3:GetBucketLocation", "s3:PutObject"],
    Resource: [bucketArn, `${bucketArn}/*`],
    Condition: {
      StringEquals: { "aws:SourceAccount": accountId },
      ArnLike: { "aws:SourceArn": `arn:aws:guardduty:${region}:${accountId}:detector/*` },
    },
  };
}

/** Objects of the owners' logs, with and without a prefix. */
function logObjects(bucketArn: string, owners: readonly string[]): string[] {
  return owners.flatMap((owner) => [`${bucketArn}/AWSLogs/${owner}/*`, `${bucketArn}/*/AWSLogs/${owner}/*`]);
}
