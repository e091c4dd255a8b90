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

/** CloudWatch alarms of this account publish to encrypted topics. */
export function alarms({ accountId, region }: KeyPlace): PolicyStatement {
  return publisher("Alarms", "cloudwatch", {
    StringEquals: { "aws:SourceAccount": accountId },
    ArnLike: { "aws:SourceArn": `arn:aws:cloudwatch:${region}:${accountId}:alarm:*` },
  });
}

/**
 * EventBridge publishes to encrypted topics of this account. It comes without a source account or rule, so the
 * topic is what bounds it.
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html#compatibility-with-aws-services
 */
export function eventRules({ accountId, region }: KeyPlace): PolicyStatement {
  return publisher("EventRules", "events", {
    ArnLike: { "kms:EncryptionContext:aws:sns:topicArn": `arn:aws:sns:${region}:${accountId}:*` },
  });
}

/** AWS Backup publishes what happens in vaults of this account to encrypted topics. */
export function backupVaults({ accountId }: KeyPlace): PolicyStatement {
  return publisher("BackupVaults", "backup", { StringEquals: { "aws:SourceAccount": accountId } });
}

/** Budgets of this account publish to encrypted topics. */
export function budgets({ accountId }: KeyPlace): PolicyStatement {
  return publisher("Budgets", "budgets", {
    StringEquals: { "aws:SourceAccount": accountId },
    ArnLike: { "aws:SourceArn": `arn:aws:budgets::${accountId}:*` },
  });
}

/** Cost anomaly subscriptions of this account publish to encrypted topics. */
export function costAnomalies({ accountId }: KeyPlace): PolicyStatement {
  return publisher("CostAnomalies", "costalerts", {
    StringEquals: { "aws:SourceAccount": accountId },
    ArnLike: { "aws:SourceArn": `arn:aws:ce::${accountId}:anomalysubscription/*` },
  });
}

/** Services by way of which callers use keys, as the first part of their endpoints. */
export type KeyService = "backup" | "rds" | "s3" | "secretsmanager" | "sns" | "sqs";

/**
 * Principals of this account to whom IAM gives both the key and the service, only by way of that service.
 */
export function callersThrough(service: KeyService, { accountId, region }: KeyPlace): PolicyStatement {
  return {
    Sid: `CallersThrough${service.toUpperCase()}`,
    Effect: "Allow",
    Principal: { AWS: accountRoot(accountId) },
    Action: ["kms:Decrypt", "kms:GenerateDataKey*"],
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

/** A service that sends messages through encrypted topics. */
function publisher(
  sid: string,
  service: string,
  condition: NonNullable<PolicyStatement["Condition"]>,
): PolicyStatement {
  return {
    Sid: sid,
    Effect: "Allow",
    Principal: { Service: `${service}.amazonaws.com` },
    Action: ["kms:Decrypt", "kms:GenerateDataKey*"],
    Resource: "*",
    Condition: condition,
  };
}
