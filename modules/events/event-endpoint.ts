import { CloudwatchEventEndpoint } from "@cdktf/provider-aws/lib/cloudwatch-event-endpoint";
import { Route53HealthCheck } from "@cdktf/provider-aws/lib/route53-health-check";
import { Construct } from "constructs";
import { MetricAlarm } from "../audit/metric-alarm";
import { eventBusArn, eventBusName, roleArn } from "../core/names";
import { ServiceRole } from "../security/service-role";
import { ENDPOINT_ROLE, endpointAlarmName } from "./event-names";

/** What AWS's own template for this alarm asks: events wait half a minute or longer for five minutes. */
const LATENCY_MS = 30_000;
const LATENCY_PERIODS = 5;

export interface EventEndpointProps {
  readonly environment: string;
  readonly accountId: string;
  /** Region that takes events while it is well: the one that the endpoint is made in. */
  readonly primaryRegion: string;
  readonly secondaryRegion: string;
  readonly topicArn: string;
}

/**
 * EventBridge endpoint over the buses of two regions. It moves to the second one while Route 53 finds the first one
 * slow or silent, and copies every event to both, so that rules must tell whose event it is (`eventPattern`).
 * Silence counts as ill, since a region that is lost says nothing: where no event comes for five minutes, events go
 * to the other region, and back with the next ones.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-global-endpoints.html
 */
export class EventEndpoint extends Construct {
  /** Publishers give the part of its host name before `.endpoint` with each event. */
  public readonly endpointUrl: string;

  public constructor(scope: Construct, id: string, props: EventEndpointProps) {
    super(scope, id);
    const { environment, accountId, primaryRegion, secondaryRegion, topicArn } = props;
    const name = eventBusName(environment);
    const busArns = [primaryRegion, secondaryRegion].map((region) =>
      eventBusArn(environment, accountId, region),
    );

    const { alarmName } = new MetricAlarm(this, "Slow", {
      topicArn,
      name: endpointAlarmName(environment),
      description: "Events wait, or none come: the endpoint sends them to the other region until this clears",
      namespace: "AWS/Events",
      metric: "IngestionToInvocationStartLatency",
      dimensions: {},
      statistic: "Average",
      comparison: "GreaterThanThreshold",
      threshold: LATENCY_MS,
      whenSilent: "breaching",
      periods: LATENCY_PERIODS,
    });
    const healthCheck = new Route53HealthCheck(this, "Health", {
      type: "CLOUDWATCH_METRIC",
      cloudwatchAlarmName: alarmName,
      cloudwatchAlarmRegion: primaryRegion,
      insufficientDataHealthStatus: "Unhealthy",
      tags: { Name: name },
    });
    const replication = new ServiceRole(this, "Replication", {
      environment,
      accountId,
      region: primaryRegion,
      purpose: ENDPOINT_ROLE,
      service: "events.amazonaws.com",
      // EventBridge makes the rules that copy events, and names them itself.
      source: { anySource: "the rules that copy events are EventBridge's own and in both regions" },
      permissions: [
        { Sid: "CopyEvents", Effect: "Allow", Action: "events:PutEvents", Resource: busArns },
        {
          Sid: "RulesThatCopy",
          Effect: "Allow",
          Action: ["events:DeleteRule", "events:PutRule", "events:PutTargets", "events:RemoveTargets"],
          // AWS's own name for them, whose end it invents.
          Resource: [primaryRegion, secondaryRegion].map(
            (region) => `arn:aws:events:${region}:${accountId}:rule/${name}/GlobalEndpointManagedRule-*`,
          ),
        },
        {
          Sid: "HandOverItself",
          Effect: "Allow",
          Action: "iam:PassRole",
          Resource: roleArn(environment, accountId, primaryRegion, ENDPOINT_ROLE),
          Condition: { StringLike: { "iam:PassedToService": "events.amazonaws.com" } },
        },
      ],
    });
    const endpoint = new CloudwatchEventEndpoint(this, "Resource", {
      name,
      description: "Events go to the primary region, and to the other one while it is not well",
      roleArn: replication.roleArn,
      eventBus: busArns.map((eventBusArn) => ({ eventBusArn })),
      replicationConfig: { state: "ENABLED" },
      routingConfig: {
        failoverConfig: {
          primary: { healthCheck: healthCheck.arn },
          secondary: { route: secondaryRegion },
        },
      },
      dependsOn: [replication.permissions],
    });
    this.endpointUrl = endpoint.endpointUrl;
  }
}
