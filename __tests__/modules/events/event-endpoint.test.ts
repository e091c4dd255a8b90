import { CloudwatchEventEndpoint } from "@cdktf/provider-aws/lib/cloudwatch-event-endpoint";
import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Route53HealthCheck } from "@cdktf/provider-aws/lib/route53-health-check";
import { EventEndpoint } from "../../../modules/events/event-endpoint";
import { synthStack } from "../../fixtures/events";
import { policyOf } from "../../fixtures/policy-of";

const bus = (region: string): string => `arn:aws:events:${region}:222222222222:event-bus/klap-prod-events`;
const json = synthStack((stack) => {
  new EventEndpoint(stack, "Endpoint", {
    environment: "prod",
    accountId: "222222222222",
    primaryRegion: "sa-east-1",
    secondaryRegion: "us-east-1",
    topicArn: "arn:topic",
  });
});

describe("EventEndpoint", () => {
  it("joins the buses of two regions, copies every event, and moves by a health check", () =>
    expect(json).toHaveResourceWithProperties(CloudwatchEventEndpoint, {
      name: "klap-prod-events",
      role_arn: "${aws_iam_role.endpoint_replication.arn}",
      event_bus: [{ event_bus_arn: bus("sa-east-1") }, { event_bus_arn: bus("us-east-1") }],
      replication_config: { state: "ENABLED" },
      routing_config: {
        failover_config: {
          primary: { health_check: "${aws_route53_health_check.endpoint_health.arn}" },
          secondary: { route: "us-east-1" },
        },
      },
    }));

  it("finds its primary region ill when events wait for half a minute, or nobody tells", () => {
    expect(json).toHaveResourceWithProperties(CloudwatchMetricAlarm, {
      metric_name: "IngestionToInvocationStartLatency",
      threshold: 30_000,
      evaluation_periods: 5,
      treat_missing_data: "breaching",
    });
    expect(json).toHaveResourceWithProperties(Route53HealthCheck, {
      type: "CLOUDWATCH_METRIC",
      cloudwatch_alarm_region: "sa-east-1",
      insufficient_data_health_status: "Unhealthy",
    });
  });

  it("copies by a role for those buses and EventBridge's own rules on them", () => {
    const { CopyEvents, RulesThatCopy, HandOverItself } = policyOf(json, "aws_iam_role_policy");
    expect(CopyEvents!.Resource).toEqual([bus("sa-east-1"), bus("us-east-1")]);
    expect(RulesThatCopy!.Resource).toEqual(
      ["sa-east-1", "us-east-1"].map(
        (region) => `arn:aws:events:${region}:222222222222:rule/klap-prod-events/GlobalEndpointManagedRule-*`,
      ),
    );
    expect(HandOverItself!.Resource).toBe(
      "arn:aws:iam::222222222222:role/klap/prod/klap-prod-sa-east-1-events-endpoint",
    );
  });
});
