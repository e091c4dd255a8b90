import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { Construct } from "constructs";
import { MetricAlarm, type AlarmChoice } from "../audit/metric-alarm";
import { requirePattern } from "../core/checks";
import { failureQueueArn } from "../core/names";
import { policyDocument } from "../security/policy-document";

/** The longest that SQS keeps a message. */
const RETENTION_SECONDS = 14 * 86_400;

export interface FailureQueueProps {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  /** Function or schedules whose failures it keeps, part of its name. */
  readonly source: string;
  /** Key of what is on its way. */
  readonly messagingKeyArn: string;
  readonly alarms: AlarmChoice;
}

/** Name of the alarm on a queue of failures, as dashboards show it. */
export function failureQueueAlarmName(queueArn: string): string {
  return `${queueArn.split(":").at(-1)}-waiting`;
}

/**
 * Encrypted queue at `failureQueueArn` of what a function or schedule did not do: whoever puts into it does so with a
 * role of this account, so the queue's policy only refuses what comes without TLS. One waiting message is an alarm.
 * @throws PropsError if the queue's name gets longer than SQS takes.
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html
 */
export class FailureQueue extends Construct {
  /** Known once the queue takes messages. */
  public readonly queueArn: string;

  public constructor(scope: Construct, id: string, props: FailureQueueProps) {
    super(scope, id);
    const { environment, accountId, region, source, messagingKeyArn, alarms } = props;
    const queueArn = failureQueueArn(environment, accountId, region, source);
    const name = queueArn.split(":").at(-1)!;
    requirePattern(this, "source", name, /^[\w-]{1,80}$/, "words that keep the queue's name within 80 characters");

    const queue = new SqsQueue(this, "Resource", {
      name,
      messageRetentionSeconds: RETENTION_SECONDS,
      kmsMasterKeyId: messagingKeyArn,
      // As a resource of its own, the provider would wait for it as long as for the queue.
      policy: policyDocument([
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
    if ("topicArn" in alarms)
      new MetricAlarm(this, "Waiting", {
        topicArn: alarms.topicArn,
        name: failureQueueAlarmName(queueArn),
        description: `Something that ${source} failed to do waits: read it, mend the cause, and do it again`,
        namespace: "AWS/SQS",
        metric: "ApproximateNumberOfMessagesVisible",
        dimensions: { QueueName: name },
        statistic: "Maximum",
        comparison: "GreaterThanThreshold",
        threshold: 0,
        periods: 1,
        whenSilent: "notBreaching",
      });
    this.queueArn = queue.arn;
  }
}
