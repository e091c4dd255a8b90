import { CloudwatchEventRule } from "@cdktf/provider-aws/lib/cloudwatch-event-rule";
import { CloudwatchEventTarget } from "@cdktf/provider-aws/lib/cloudwatch-event-target";
import { Construct } from "constructs";
import { requireInteger, requirePattern } from "../core/checks";
import { PropsError } from "../core/errors";
import { ServiceRole } from "../security/service-role";
import { DeadLetterQueue } from "./dead-letter-queue";
import { ROUTE_NAME, routeNames } from "./event-names";
import type { RouteSettings } from "./event-plan";
import { RedrivePipe } from "./redrive-pipe";
import { RouteAlarms } from "./route-alarms";
import type { RoutePlace } from "./route-place";

/** EventBridge's longest pattern. */
const MAX_PATTERN = 2_048;

export interface EventRouteProps {
  readonly place: RoutePlace;
  /** Name that is final: up to 20 lower-case letters, digits and hyphens. */
  readonly route: string;
  readonly description: string;
  /** Pattern with its home buckets (`eventPattern`). */
  readonly pattern: string;
  /** Alias of a state machine, which gets the detail, or a bus elsewhere, which gets the whole event. */
  readonly target: {
    readonly arn: string;
    readonly action: "states:StartExecution" | "events:PutEvents";
  };
  readonly retry: RouteSettings["retry"];
}

/**
 * Rule with its one target, which gets what was said as it was: role, retries, dead letters, alarms, and the pipe that
 * sends dead letters round again.
 * @throws PropsError if the name, the pattern or the retries are none that EventBridge takes
 * @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_RetryPolicy.html
 */
export class EventRoute extends Construct {
  public constructor(scope: Construct, id: string, props: EventRouteProps) {
    super(scope, id);
    const { place, route, description, pattern, target, retry } = props;
    const { environment, accountId, region, busName, alarms } = place;
    const names = routeNames(environment, route);
    requirePattern(this, "route", route, ROUTE_NAME, "up to 20 lower-case letters, digits and hyphens");
    requireInteger(this, "retry.attempts", retry.attempts, 0, 185);
    requireInteger(this, "retry.maxAgeSeconds", retry.maxAgeSeconds, 60, 86_400);
    if (pattern.length > MAX_PATTERN)
      throw new PropsError(this, "pattern", `at most ${MAX_PATTERN} characters of JSON`, pattern.length);

    const ruleArn = `arn:aws:events:${region}:${accountId}:rule/${busName}/${names.rule}`;
    const dead = new DeadLetterQueue(this, "Dead", {
      ...place,
      name: names.queue,
      sourceArn: ruleArn,
      encryption: { keyArn: place.keyArn },
      description: `Route ${route} could not deliver: see the error code in the message, mend the target, run the pipe`,
    });
    const role = new ServiceRole(this, "Role", {
      ...place,
      purpose: names.rolePurpose,
      service: "events.amazonaws.com",
      source: { arn: ruleArn },
      permissions: [{ Sid: "Target", Effect: "Allow", Action: target.action, Resource: target.arn }],
    });
    const rule = new CloudwatchEventRule(this, "Resource", {
      name: names.rule,
      description,
      eventBusName: busName,
      eventPattern: pattern,
    });
    new CloudwatchEventTarget(this, "Target", {
      rule: rule.name,
      eventBusName: busName,
      targetId: route,
      arn: target.arn,
      ...(target.action === "states:StartExecution" && { inputPath: "$.detail" }),
      roleArn: role.roleArn,
      deadLetterConfig: { arn: dead.queueArn },
      retryPolicy: {
        maximumRetryAttempts: retry.attempts,
        maximumEventAgeInSeconds: retry.maxAgeSeconds,
      },
      dependsOn: [role.permissions],
    });
    new RedrivePipe(this, "Redrive", { place, route, queueArn: dead.queueArn });
    if ("topicArn" in alarms) new RouteAlarms(this, "Alarms", { ...place, route, topicArn: alarms.topicArn });
  }
}
