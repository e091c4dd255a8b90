import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy";
import { SnsTopicSubscription } from "@cdktf/provider-aws/lib/sns-topic-subscription";
import { Construct } from "constructs";
import { requireDistinct, requirePattern } from "../core/checks";
import { resourceName, topicArnOf } from "../core/names";
import { policyDocument, type PolicyStatement } from "../security/policy-document";
import {
  alarmPublisher,
  backupPublisher,
  budgetPublisher,
  costAnomalyPublisher,
  eventPublisher,
  type TopicPlace,
} from "./topic-publishers";
import { UndeliveredQueue } from "./undelivered-queue";

/** Someone, or something, that alarms reach. */
export interface AlarmSubscription {
  /** `email` must be confirmed by its owner; `https` confirms by itself. */
  readonly protocol: "email" | "https";
  /** E-mail address, or URL that begins with `https://`. */
  readonly endpoint: string;
}

export interface AlarmTopicProps {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  /** What the topic tells of, part of its name; decides which services publish to it. @default "alarms" */
  readonly purpose?: TopicPurpose;
  /** ARN of the key that encrypts alarms on their way. */
  readonly keyArn: string;
  /** Whom alarms reach, at least one, under keys that never change. */
  readonly subscriptions: Readonly<Record<string, AlarmSubscription>>;
}

export type TopicPurpose = keyof typeof PUBLISHERS;

/** Services that publish to a topic, by what it tells of. */
const PUBLISHERS = {
  alarms: [alarmPublisher, eventPublisher, backupPublisher],
  costs: [alarmPublisher, budgetPublisher, costAnomalyPublisher],
} satisfies Readonly<Record<string, readonly ((place: TopicPlace) => PolicyStatement)[]>>;

const ENDPOINT = {
  email: { pattern: /^[^@\s]+@[^@\s]+$/, rule: "an e-mail address" },
  https: { pattern: /^https:\/\/\S+$/, rule: "a URL that begins with https://" },
} as const;

/**
 * Encrypted topic that alarms of an account's region go to, at `alarmTopicArn`, and the queue of what reached
 * nobody.
 * @throws PropsError if nobody subscribes, or an endpoint does not suit its protocol.
 */
export class AlarmTopic extends Construct {
  public constructor(scope: Construct, id: string, props: AlarmTopicProps) {
    super(scope, id);
    const { environment, accountId, region, purpose = "alarms", keyArn, subscriptions } = props;
    requireDistinct(this, "subscriptions", Object.keys(subscriptions), 1);
    for (const [key, { protocol, endpoint }] of Object.entries(subscriptions)) {
      const { pattern, rule } = ENDPOINT[protocol];
      requirePattern(this, `subscriptions.${key}.endpoint`, endpoint, pattern, rule);
    }

    const topicArn = topicArnOf(environment, accountId, region, purpose);
    const topic = new SnsTopic(this, "Resource", {
      name: resourceName(environment, purpose),
      kmsMasterKeyId: keyArn,
      signatureVersion: 2,
    });
    const policy = new SnsTopicPolicy(this, "Policy", {
      arn: topic.arn,
      policy: policyDocument([
        ...PUBLISHERS[purpose].map((publisher) => publisher({ topicArn, accountId, region })),
        {
          Sid: "OnlyTls",
          Effect: "Deny",
          Principal: { AWS: "*" },
          Action: "sns:Publish",
          Resource: topicArn,
          Condition: { Bool: { "aws:SecureTransport": "false" } },
        },
      ]),
    });
    const undelivered = new UndeliveredQueue(this, "Undelivered", {
      environment,
      accountId,
      region,
      topicArn,
      alarmTopicArn: topic.arn,
    });
    for (const [key, { protocol, endpoint }] of Object.entries(subscriptions))
      new SnsTopicSubscription(this, key, {
        topicArn: topic.arn,
        protocol,
        endpoint,
        ...(protocol === "https" && { endpointAutoConfirms: true }),
        redrivePolicy: JSON.stringify({ deadLetterTargetArn: undelivered.queueArn }),
        dependsOn: [policy],
      });
  }
}
