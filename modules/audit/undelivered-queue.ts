import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { Construct } from "constructs";
import { resourceName, undeliveredQueueArn } from "../core/names";
import { policyDocument, type PolicyStatement } from "../security/policy-document";
import { MetricAlarm } from "./metric-alarm";

const SECONDS_PER_DAY = 86_400;
/** The longest that SQS keeps a message. */
const RETENTION_DAYS = 14;

export interface UndeliveredQueueProps {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  /** Topic whose messages, and whose events, end here when they reach nobody. */
  readonly topicArn: string;
  /** ARN of the topic that the queue's own alarm goes to, once that topic exists. */
  readonly alarmTopicArn: string;
}

/**
 * Queue at `undeliveredQueueArn` of what a topic's subscribers did not take, and of events that the topic itself did
 * not take. SQS's own key encrypts it, since what most likely keeps a topic from taking anything is its customer
 * key, which must not stop this queue as well.
 */
export class UndeliveredQueue extends Construct {
  public readonly queueArn: string;

  public constructor(scope: Construct, id: string, props: UndeliveredQueueProps) {
    super(scope, id);
    const { environment, accountId, region, topicArn, alarmTopicArn } = props;
    const queueArn = undeliveredQueueArn(topicArn);
    const name = queueArn.split(":").at(-1)!;

    const rules = `arn:aws:events:${region}:${accountId}:rule/${resourceName(environment, "*")}`;
    const queue = new SqsQueue(this, "Resource", {
      name,
      messageRetentionSeconds: RETENTION_DAYS * SECONDS_PER_DAY,
      sqsManagedSseEnabled: true,
      // As a resource of its own, the provider would wait for it as long as for the queue.
      policy: policyDocument([
        sender("EventRules", "events", queueArn, rules),
        sender("Topic", "sns", queueArn, topicArn),
        {
          Sid: "OnlyTls",
          Effect: "Deny",
          Principal: { AWS: "*" },
          Action: "sqs:*",
          Resource: queueArn,
          Condition: { Bool: { "aws:SecureTransport": "false" } },
        },
      ]),
    });
    new MetricAlarm(this, "Waiting", {
      topicArn: alarmTopicArn,
      name,
      description:
        "An alarm or event reached nobody: read the queue, then mend the topic or its subscriptions",
      namespace: "AWS/SQS",
      metric: "ApproximateNumberOfMessagesVisible",
      dimensions: { QueueName: name },
      statistic: "Maximum",
      comparison: "GreaterThanThreshold",
      threshold: 0,
      whenSilent: "notBreaching",
      periods: 1,
    });
    this.queueArn = queue.arn;
  }
}

function sender(sid: string, service: string, queueArn: string, sourceArn: string): PolicyStatement {
  return {
    Sid: sid,
    Effect: "Allow",
    Principal: { Service: `${service}.amazonaws.com` },
    Action: "sqs:SendMessage",
    Resource: queueArn,
    Condition: { ArnLike: { "aws:SourceArn": sourceArn } },
  };
}
