import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy";
import { SnsTopicSubscription } from "@cdktf/provider-aws/lib/sns-topic-subscription";
import { Construct } from "constructs";
import { requireDistinct, requirePattern } from "../core/checks";
import { alarmTopicArn, resourceName } from "../core/names";
import { policyDocument } from "../security/policy-document";

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
  /** ARN of the key that encrypts alarms on their way. */
  readonly keyArn: string;
  /** Whom alarms reach, at least one, under keys that never change. */
  readonly subscriptions: Readonly<Record<string, AlarmSubscription>>;
}

const ENDPOINT = {
  email: { pattern: /^[^@\s]+@[^@\s]+$/, rule: "an e-mail address" },
  https: { pattern: /^https:\/\/\S+$/, rule: "a URL that begins with https://" },
} as const;

/**
 * Encrypted topic that CloudWatch alarms of an account's region go to, at `alarmTopicArn`.
 * @throws PropsError if nobody subscribes, or an endpoint does not suit its protocol.
 */
export class AlarmTopic extends Construct {
  public constructor(scope: Construct, id: string, props: AlarmTopicProps) {
    super(scope, id);
    const { environment, accountId, region, keyArn, subscriptions } = props;
    requireDistinct(this, "subscriptions", Object.keys(subscriptions), 1);
    for (const [key, { protocol, endpoint }] of Object.entries(subscriptions)) {
      const { pattern, rule } = ENDPOINT[protocol];
      requirePattern(this, `subscriptions.${key}.endpoint`, endpoint, pattern, rule);
    }

    const topicArn = alarmTopicArn(environment, accountId, region);
    const topic = new SnsTopic(this, "Resource", {
      name: resourceName(environment, "alarms"),
      kmsMasterKeyId: keyArn,
      signatureVersion: 2,
    });
    const policy = new SnsTopicPolicy(this, "Policy", {
      arn: topic.arn,
      policy: policyDocument([
        {
          Sid: "Alarms",
          Effect: "Allow",
          Principal: { Service: "cloudwatch.amazonaws.com" },
          Action: "sns:Publish",
          Resource: topicArn,
          Condition: {
            StringEquals: { "aws:SourceAccount": accountId },
            ArnLike: { "aws:SourceArn": `arn:aws:cloudwatch:${region}:${accountId}:alarm:*` },
          },
        },
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
    for (const [key, { protocol, endpoint }] of Object.entries(subscriptions))
      new SnsTopicSubscription(this, key, {
        topicArn: topic.arn,
        protocol,
        endpoint,
        ...(protocol === "https" && { endpointAutoConfirms: true }),
        dependsOn: [policy],
      });
  }
}
