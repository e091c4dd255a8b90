import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { Construct } from "constructs";
import { MetricAlarm, type AlarmChoice } from "../audit/metric-alarm";
import { requirePattern } from "../core/checks";
import { policyDocument } from "../security/policy-document";

const SECONDS_PER_DAY = 86_400;
/** The longest that SQS keeps a message. */
const RETENTION_DAYS = 14;
/** How long a message is hidden from others once a pipe has taken it. */
const VISIBILITY_SECONDS = 120;

export interface DeadLetterQueueProps {
  readonly name: string;
  readonly accountId: string;
  readonly region: string;
  /** ARN of the rule or bus that sends here; nothing else may. */
  readonly sourceArn: string;
  /**
   * Key of what is on its way; SQS's own key for what is here because that key does not work.
   */
  readonly encryption: { readonly keyArn: string } | "sqs-key";
  /** What a message in it means, and what to do. */
  readonly description: string;
  readonly alarms: AlarmChoice;
}

/**
 * Encrypted queue of events that EventBridge could not deliver, kept for 14 days, with an alarm on the first one.
 * @throws PropsError if `name` is none that SQS takes
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html
 */
export class DeadLetterQueue extends Construct {
  public readonly queueArn: string;

  public constructor(scope: Construct, id: string, props: DeadLetterQueueProps) {
    super(scope, id);
    const { name, accountId, region, sourceArn, encryption, alarms } = props;
    requirePattern(this, "name", name, /^[\w-]{1,80}$/, "1 to 80 letters, digits, hyphens and underscores");

    const arn = `arn:aws:sqs:${region}:${accountId}:${name}`;
    const queue = new SqsQueue(this, "Resource", {
      name,
      messageRetentionSeconds: RETENTION_DAYS * SECONDS_PER_DAY,
      visibilityTimeoutSeconds: VISIBILITY_SECONDS,
      ...(encryption === "sqs-key"
        ? { sqsManagedSseEnabled: true }
        : { kmsMasterKeyId: encryption.keyArn, kmsDataKeyReusePeriodSeconds: 300 }),
      // As a resource of its own, the provider would wait for it as long as for the queue.
      policy: policyDocument([
        {
          Sid: "Undelivered",
          Effect: "Allow",
          Principal: { Service: "events.amazonaws.com" },
          Action: "sqs:SendMessage",
          Resource: arn,
          Condition: { ArnEquals: { "aws:SourceArn": sourceArn } },
        },
        {
          Sid: "OnlyTls",
          Effect: "Deny",
          Principal: { AWS: "*" },
          Action: "sqs:*",
          Resource: arn,
          Condition: { Bool: { "aws:SecureTransport": "false" } },
        },
      ]),
    });
    if ("topicArn" in alarms)
      new MetricAlarm(this, "Waiting", {
        topicArn: alarms.topicArn,
        name,
        description: props.description,
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
