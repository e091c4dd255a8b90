import type { PolicyStatement } from "../security/policy-document";

/** A topic as its policy sees it. */
export interface TopicPlace {
  readonly topicArn: string;
  readonly accountId: string;
  readonly region: string;
}

/** CloudWatch alarms of this account and region. */
export function alarmPublisher({ topicArn, accountId, region }: TopicPlace): PolicyStatement {
  return publisher("Alarms", "cloudwatch", topicArn, {
    StringEquals: { "aws:SourceAccount": accountId },
    ArnLike: { "aws:SourceArn": `arn:aws:cloudwatch:${region}:${accountId}:alarm:*` },
  });
}

/**
 * EventBridge. AWS evaluates no condition on what it publishes to a topic, so that a statement with one admits
 * nothing; EventBridge itself takes topics of a rule's own account only.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html#eb-sns-permissions
 */
export function eventPublisher({ topicArn }: TopicPlace): PolicyStatement {
  return publisher("EventRules", "events", topicArn);
}

/** AWS Backup on behalf of vaults of this account. */
export function backupPublisher({ topicArn, accountId }: TopicPlace): PolicyStatement {
  return publisher("BackupVaults", "backup", topicArn, {
    StringEquals: { "aws:SourceAccount": accountId },
  });
}

/**
 * Budgets of this account.
 * @see https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-sns-policy.html
 */
export function budgetPublisher({ topicArn, accountId }: TopicPlace): PolicyStatement {
  return publisher("Budgets", "budgets", topicArn, {
    StringEquals: { "aws:SourceAccount": accountId },
    ArnLike: { "aws:SourceArn": `arn:aws:budgets::${accountId}:*` },
  });
}

/**
 * Cost anomaly subscriptions of this account.
 * @see https://docs.aws.amazon.com/cost-management/latest/userguide/ad-SNS.html
 */
export function costAnomalyPublisher({ topicArn, accountId }: TopicPlace): PolicyStatement {
  return publisher("CostAnomalies", "costalerts", topicArn, {
    StringEquals: { "aws:SourceAccount": accountId },
    ArnLike: { "aws:SourceArn": `arn:aws:ce::${accountId}:anomalysubscription/*` },
  });
}

function publisher(
  sid: string,
  service: string,
  topicArn: string,
  condition?: PolicyStatement["Condition"],
): PolicyStatement {
  return {
    Sid: sid,
    Effect: "Allow",
    Principal: { Service: `${service}.amazonaws.com` },
    Action: "sns:Publish",
    Resource: topicArn,
    ...(condition && { Condition: condition }),
  };
}
