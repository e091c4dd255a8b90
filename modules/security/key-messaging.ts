import { roleArn } from "../core/names";
import { accountRoot } from "./account-root";
import type { KeyPlace } from "./key-users";
import type { PolicyStatement } from "./policy-document";

/** EventBridge and SNS send to encrypted queues of this account, each as the queue's own policy allows. */
export function queueSenders({ accountId, region }: KeyPlace): PolicyStatement {
  return {
    Sid: "QueueSenders",
    Effect: "Allow",
    Principal: { Service: ["events.amazonaws.com", "sns.amazonaws.com"] },
    Action: ["kms:Decrypt", "kms:GenerateDataKey*"],
    Resource: "*",
    Condition: { ArnLike: { "kms:EncryptionContext:aws:sqs:arn": `arn:aws:sqs:${region}:${accountId}:*` } },
  };
}

/**
 * Pipes that put dead letters back on a bus encrypt their own settings, with the rights of their roles, and by IAM of
 * the account those only.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-encryption-pipes-cmkey.html
 */
export function redrivePipes(environment: string, { accountId, region }: KeyPlace): PolicyStatement {
  return {
    Sid: "RedrivePipes",
    Effect: "Allow",
    Principal: { AWS: accountRoot(accountId) },
    Action: ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey"],
    Resource: "*",
    Condition: {
      // One for each route: routes come and go without touching the key.
      ArnLike: { "aws:PrincipalArn": roleArn(environment, accountId, region, "events-redrive-*") },
    },
  };
}

/**
 * EventBridge encrypts what is on the account's buses.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-encryption-event-bus-cmkey.html
 */
export function eventBuses({ accountId, region }: KeyPlace): PolicyStatement[] {
  const bus = `arn:aws:events:${region}:${accountId}:event-bus/*`;
  const eventBridge = {
    Effect: "Allow",
    Principal: { Service: "events.amazonaws.com" },
    Resource: "*",
  } as const;
  return [
    {
      Sid: "EventBuses",
      ...eventBridge,
      Action: ["kms:Decrypt", "kms:GenerateDataKey*"],
      Condition: { ArnLike: { "kms:EncryptionContext:aws:events:event-bus:arn": bus } },
    },
    {
      Sid: "EventBusInspection",
      ...eventBridge,
      Action: "kms:DescribeKey",
      Condition: { StringEquals: { "aws:SourceAccount": accountId } },
    },
  ];
}
