import { accountRoot } from "./account-root";
import type { PolicyStatement } from "./policy-document";

/** Where a key stands. Each replica of a multi-region key has a policy of its own, which names its region. */
export interface KeyPlace {
  readonly accountId: string;
  readonly region: string;
}

const READ_AND_WRITE = [
  "kms:Decrypt",
  "kms:DescribeKey",
  "kms:Encrypt",
  "kms:GenerateDataKey*",
  "kms:ReEncrypt*",
];

/** CloudWatch Logs encrypts and reads log groups of this account. */
export function logGroups({ accountId, region }: KeyPlace): PolicyStatement {
  const logGroup = `arn:aws:logs:${region}:${accountId}:log-group:*`;
  return {
    Sid: "LogGroups",
    Effect: "Allow",
    Principal: { Service: `logs.${region}.amazonaws.com` },
    Action: READ_AND_WRITE,
    Resource: "*",
    Condition: { ArnLike: { "kms:EncryptionContext:aws:logs:arn": logGroup } },
  };
}

/** The service that brings flow, firewall and query logs of this account into buckets. */
export function logDelivery({ accountId, region }: KeyPlace): PolicyStatement {
  return {
    Sid: "LogDelivery",
    Effect: "Allow",
    Principal: { Service: "delivery.logs.amazonaws.com" },
    Action: READ_AND_WRITE,
    Resource: "*",
    Condition: {
      StringEquals: { "aws:SourceAccount": accountId },
      ArnLike: { "aws:SourceArn": `arn:aws:logs:${region}:${accountId}:*` },
    },
  };
}

/**
 * CloudTrail encrypts the logs of an organization's trail, which belongs to the management account, while key and
 * bucket stand where the logs are kept. The trail is no part of the encryption context here, because a bucket
 * that calls KMS once for many objects has a context of its own.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html
 */
export function organizationTrail(trailArn: string): PolicyStatement {
  return {
    Sid: "OrganizationTrail",
    Effect: "Allow",
    Principal: { Service: "cloudtrail.amazonaws.com" },
    Action: ["kms:DescribeKey", "kms:GenerateDataKey*"],
    Resource: "*",
    Condition: { ArnLike: { "aws:SourceArn": trailArn } },
  };
}

/** GuardDuty exports findings of this account's detector. */
export function findingExports({ accountId, region }: KeyPlace): PolicyStatement {
  return {
    Sid: "FindingExports",
    Effect: "Allow",
    Principal: { Service: "guardduty.amazonaws.com" },
    Action: "kms:GenerateDataKey*",
    Resource: "*",
    Condition: {
      StringEquals: { "aws:SourceAccount": accountId },
      ArnLike: { "aws:SourceArn": `arn:aws:guardduty:${region}:${accountId}:detector/*` },
    },
  };
}

/** CloudWatch alarms of this account publish to encrypted topics. */
export function alarms({ accountId, region }: KeyPlace): PolicyStatement {
  return {
    Sid: "Alarms",
    Effect: "Allow",
    Principal: { Service: "cloudwatch.amazonaws.com" },
    Action: ["kms:Decrypt", "kms:GenerateDataKey*"],
    Resource: "*",
    Condition: {
      StringEquals: { "aws:SourceAccount": accountId },
      ArnLike: { "aws:SourceArn": `arn:aws:cloudwatch:${region}:${accountId}:alarm:*` },
    },
  };
}

/** Services that publish to topics on their own, as the first part of their principals. */
export type TopicPublisher = "backup" | "budgets" | "costalerts" | "events";

/**
 * Services publish to encrypted topics of this account. Not all of them tell KMS on whose behalf they come, but
 * the topic always stands in the context, and its own policy says for whom a service may publish.
 */
export function topicPublishers(
  publishers: readonly TopicPublisher[],
  { accountId, region }: KeyPlace,
): PolicyStatement {
  return {
    Sid: "TopicPublishers",
    Effect: "Allow",
    Principal: { Service: publishers.map((publisher) => `${publisher}.amazonaws.com`) },
    Action: ["kms:Decrypt", "kms:GenerateDataKey*"],
    Resource: "*",
    Condition: {
      ArnLike: { "kms:EncryptionContext:aws:sns:topicArn": `arn:aws:sns:${region}:${accountId}:*` },
    },
  };
}

/**
 * The backup account reads what it copies: AWS Backup there opens snapshots and recovery points with the key
 * that they have here.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/create-cross-account-backup.html
 */
export function backupAccount(backupAccountId: string, { region }: KeyPlace): PolicyStatement[] {
  const copier = {
    Effect: "Allow",
    Principal: { AWS: accountRoot(backupAccountId) },
    Resource: "*",
  } as const;
  const throughServices = {
    "kms:CallerAccount": backupAccountId,
    "kms:ViaService": [`backup.${region}.amazonaws.com`, `rds.${region}.amazonaws.com`],
  };
  return [
    {
      Sid: "BackupAccount",
      ...copier,
      Action: READ_AND_WRITE,
      Condition: { StringEquals: throughServices },
    },
    {
      Sid: "BackupAccountGrants",
      ...copier,
      Action: "kms:CreateGrant",
      Condition: { Bool: { "kms:GrantIsForAWSResource": "true" }, StringEquals: throughServices },
    },
  ];
}

/** Services by way of which callers use keys, as the first part of their endpoints. */
export type KeyService =
  | "backup"
  | "ecr"
  | "glue"
  | "lambda"
  | "rds"
  | "s3"
  | "scheduler"
  | "secretsmanager"
  | "sns"
  | "sqs"
  | "states";

/**
 * Principals of this account to whom IAM gives both the key and the service, only by way of that service.
 */
export function callersThrough(service: KeyService, { accountId, region }: KeyPlace): PolicyStatement {
  return {
    Sid: `CallersThrough${service.toUpperCase()}`,
    Effect: "Allow",
    Principal: { AWS: accountRoot(accountId) },
    Action: READ_AND_WRITE,
    Resource: "*",
    Condition: {
      StringEquals: {
        "kms:CallerAccount": accountId,
        "kms:ViaService": `${service}.${region}.amazonaws.com`,
      },
    },
  };
}

/** Lets a service that works on its own later keep a grant of a caller of this account. */
export function grantsThrough(service: KeyService, { accountId, region }: KeyPlace): PolicyStatement {
  return {
    Sid: `GrantsThrough${service.toUpperCase()}`,
    Effect: "Allow",
    Principal: { AWS: accountRoot(accountId) },
    Action: "kms:CreateGrant",
    Resource: "*",
    Condition: {
      Bool: { "kms:GrantIsForAWSResource": "true" },
      StringEquals: {
        "kms:CallerAccount": accountId,
        "kms:ViaService": `${service}.${region}.amazonaws.com`,
      },
    },
  };
}

/**
 * Operators and tasks of this account open the channel between them (ECS Exec). They call KMS themselves, so IAM of
 * the account decides who.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html
 */
export function execSessions({ accountId }: KeyPlace): PolicyStatement {
  return {
    Sid: "ExecSessions",
    Effect: "Allow",
    Principal: { AWS: accountRoot(accountId) },
    Action: ["kms:Decrypt", "kms:GenerateDataKey"],
    Resource: "*",
    Condition: {
      StringEquals: { "kms:CallerAccount": accountId },
      ArnLike: { "aws:PrincipalArn": [`arn:aws:iam::${accountId}:role/*`] },
    },
  };
}
