import { CloudwatchEventRule } from "@cdktf/provider-aws/lib/cloudwatch-event-rule";
import { CloudwatchEventTarget } from "@cdktf/provider-aws/lib/cloudwatch-event-target";
import { Construct } from "constructs";
import { requirePattern } from "../core/checks";
import { PropsError } from "../core/errors";
import { resourceName, undeliveredQueueArn } from "../core/names";

/** EventBridge's longest rule name, description and pattern. */
const MAX_RULE_NAME = 64;
const MAX_DESCRIPTION = 512;
const MAX_PATTERN = 2_048;

/** What EventBridge tries until it gives an event up to the queue of what was not delivered. */
const RETRY = { maximumEventAgeInSeconds: 3_600, maximumRetryAttempts: 60 };

/** Which events raise an alarm, in EventBridge's own words. */
export interface EventPattern {
  /** `aws.kms`; always named, so that no rule matches every event. */
  readonly source: readonly string[];
  readonly "detail-type": readonly string[];
  readonly resources?: readonly unknown[];
  readonly detail?: Readonly<Record<string, unknown>>;
}

export interface EventAlarmProps {
  readonly environment: string;
  /** What is watched, part of the rule's name: `key-deletion`. */
  readonly name: string;
  /** What is wrong when it comes, and what to look at. It stands at the head of the message. */
  readonly description: string;
  readonly pattern: EventPattern;
  /** Topic at `alarmTopicArn`, by its literal ARN; the stack comes after layer `alarms`. */
  readonly topicArn: string;
}

/**
 * Tells the alarm topic of each event that matches a pattern. An event that the topic does not take within an hour
 * goes to the queue beside the topic, which has an alarm of its own. No role is given: EventBridge publishes under
 * the topic's policy, and AWS warns of losing events to encrypted topics where a role stands in between.
 * @throws PropsError if name, description, pattern or topic is none that EventBridge takes.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html
 */
export class EventAlarm extends Construct {
  public constructor(scope: Construct, id: string, props: EventAlarmProps) {
    super(scope, id);
    const { environment, name, description, pattern, topicArn } = props;
    const ruleName = resourceName(environment, name);
    const eventPattern = JSON.stringify(pattern);
    const longestName = MAX_RULE_NAME - (ruleName.length - name.length);
    requirePattern(
      this,
      "name",
      name,
      new RegExp(`^[\\w.-]{1,${longestName}}$`),
      `1 to ${longestName} letters, digits and any of . - _`,
    );
    requirePattern(
      this,
      "description",
      description,
      new RegExp(`^[^<>"\\\\\\n]{1,${MAX_DESCRIPTION}}$`),
      `1 to ${MAX_DESCRIPTION} characters on one line without < > " or \\`,
    );
    if (eventPattern.length > MAX_PATTERN)
      throw new PropsError(this, "pattern", `at most ${MAX_PATTERN} characters of JSON`, eventPattern.length);
    if (!/^arn:aws:sns:[a-z0-9-]+:\d{12}:[\w-]+$/.test(topicArn))
      throw new PropsError(this, "topicArn", "the ARN of a topic, written out", topicArn);

    const rule = new CloudwatchEventRule(this, "Resource", { name: ruleName, description, eventPattern });
    new CloudwatchEventTarget(this, "Topic", {
      rule: rule.name,
      targetId: "alarm-topic",
      arn: topicArn,
      deadLetterConfig: { arn: undeliveredQueueArn(topicArn) },
      retryPolicy: RETRY,
      inputTransformer: {
        inputTemplate: `{"alarm": "${ruleName}", "meaning": "${description}", "event": <aws.events.event.json>}`,
      },
    });
  }
}
