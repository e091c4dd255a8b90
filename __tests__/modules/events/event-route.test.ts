import { CloudwatchEventRule } from "@cdktf/provider-aws/lib/cloudwatch-event-rule";
import { CloudwatchEventTarget } from "@cdktf/provider-aws/lib/cloudwatch-event-target";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { EventRoute, type EventRouteProps } from "../../../modules/events/event-route";
import { ROUTE_PLACE, synthStack } from "../../fixtures/events";
import { policyOf } from "../../fixtures/policy-of";
import { resourcesOf } from "../../fixtures/resources";

const MACHINE = "arn:aws:states:sa-east-1:222222222222:stateMachine:reversal:live";
const VAULT = "arn:aws:events:sa-east-1:333333333333:event-bus/klap-prod-event-vault";
const synth = (props: Partial<EventRouteProps> = {}): string =>
  synthStack((stack) => {
    new EventRoute(stack, "Route", {
      place: ROUTE_PLACE,
      route: "reversal",
      description: "Starts reversals",
      pattern: '{"source":["klap.ledger"]}',
      target: { arn: MACHINE, action: "states:StartExecution" },
      retry: { attempts: 5, maxAgeSeconds: 300 },
      ...props,
    });
  });

describe("EventRoute", () => {
  it("is a rule of the bus with one target, bounded retries and dead letters of its own", () => {
    expect(synth()).toHaveResourceWithProperties(CloudwatchEventRule, {
      name: "klap-prod-events-reversal",
      event_bus_name: "klap-prod-events",
      event_pattern: '{"source":["klap.ledger"]}',
    });
    expect(synth()).toHaveResourceWithProperties(CloudwatchEventTarget, {
      arn: MACHINE,
      role_arn: "${aws_iam_role.route_role.arn}",
      dead_letter_config: { arn: "${aws_sqs_queue.route_dead.arn}" },
      retry_policy: { maximum_retry_attempts: 5, maximum_event_age_in_seconds: 300 },
    });
    const { Undelivered } = policyOf(synth(), "aws_sqs_queue");
    expect(Undelivered!.Condition).toEqual({
      ArnEquals: {
        "aws:SourceArn":
          "arn:aws:events:sa-east-1:222222222222:rule/klap-prod-events/klap-prod-events-reversal",
      },
    });
  });

  it("gives a state machine the detail and a bus the whole event, never something made of it", () => {
    const target = (json: string) => Object.values(resourcesOf(json, "aws_cloudwatch_event_target"))[0]!;
    expect(target(synth()).input_path).toBe("$.detail");
    const bus = target(synth({ target: { arn: VAULT, action: "events:PutEvents" } }));
    expect([bus.arn, bus.input_path]).toEqual([VAULT, undefined]);
    expect(JSON.stringify([target(synth()), bus])).not.toContain("input_transformer");
  });

  it("reaches its target by a role that this rule alone takes on and that does nothing else", () => {
    const [statement] = Object.values(policyOf(synth(), "aws_iam_role_policy", "route_role_permissions"));
    expect(statement).toEqual({
      Sid: "Target",
      Effect: "Allow",
      Action: "states:StartExecution",
      Resource: MACHINE,
    });
    expect(synth()).toHaveResourceWithProperties(IamRole, { name: "klap-prod-sa-east-1-events-reversal" });
    expect(JSON.stringify(resourcesOf(synth(), "aws_iam_role").route_role)).toContain(
      "rule/klap-prod-events/klap-prod-events-reversal",
    );
  });

  it("has a pipe for its dead letters, and alarms where somebody is told", () => {
    expect(Object.keys(resourcesOf(synth(), "aws_pipes_pipe"))).toEqual(["route_redrive"]);
    expect(Object.keys(resourcesOf(synth(), "aws_cloudwatch_metric_alarm"))).toHaveLength(5);
    const silent = synth({ place: { ...ROUTE_PLACE, alarms: { noAlarms: "a test" } } });
    expect(resourcesOf(silent, "aws_cloudwatch_metric_alarm")).toEqual({});
  });

  it("refuses names, retries and patterns that EventBridge does not take", () => {
    expect(() => synth({ route: "Reversal" })).toThrow(
      'prod-network-sa-east-1-test/Route: route must be up to 20 lower-case letters, digits and hyphens, got "Reversal"',
    );
    expect(() => synth({ retry: { attempts: 186, maxAgeSeconds: 60 } })).toThrow(
      "prod-network-sa-east-1-test/Route: retry.attempts must be a whole number from 0 to 185, got 186",
    );
    expect(() => synth({ retry: { attempts: 0, maxAgeSeconds: 59 } })).toThrow(
      "prod-network-sa-east-1-test/Route: retry.maxAgeSeconds must be a whole number from 60 to 86400, got 59",
    );
    expect(() => synth({ pattern: "x".repeat(2_049) })).toThrow(
      "prod-network-sa-east-1-test/Route: pattern must be at most 2048 characters of JSON, got 2049",
    );
  });
});
