import {
  ENDPOINT_PLAN,
  eventEnvironment,
  EVENT_PLAN,
  eventStack,
  routesOf,
  startsReversal,
} from "../fixtures/events";
import { stackJson, stackReads } from "../fixtures/environment";
import { problemsOf } from "../fixtures/problems";
import { resourcesOf } from "../fixtures/resources";
import type { EventPlan } from "../../modules/events/event-plan";

const STACK = eventStack("event-routes");
const patternOf = (plan: EventPlan, region: string, route: string): Record<string, unknown> => {
  const rules = resourcesOf(
    stackJson(eventEnvironment(plan), eventStack("event-routes", region)),
    "aws_cloudwatch_event_rule",
  );
  return JSON.parse(rules[route.replaceAll("-", "_")]!.event_pattern as string) as Record<string, unknown>;
};

/** Whether a pattern of ours takes an event: members that must be equal, and ranges of buckets. */
function takes(pattern: Record<string, unknown>, event: { region: string; bucket: number }): boolean {
  const { region, detail } = pattern as {
    region?: string[];
    detail: { homeBucket: { numeric: [string, number, string, number] }[] };
  };
  const inRange = detail.homeBucket.some(
    ({ numeric: [, from, , to] }) => from <= event.bucket && event.bucket <= to,
  );
  return inRange && (region === undefined || region.includes(event.region));
}

describe("EventRoutesStack", () => {
  it("comes after every bus that it names, in other regions and accounts too", () =>
    expect(stackReads(eventEnvironment(), STACK)).toEqual([
      "prod-payments-global-identity",
      "prod-payments-sa-east-1-events",
      "prod-payments-sa-east-1-log-protection",
      "prod-payments-sa-east-1-alarms",
      "prod-payments-sa-east-1-keys",
      "prod-payments-us-east-1-events",
      "prod-backup-sa-east-1-event-vault",
    ]));

  it("has a filter of homes in every pattern", () => {
    for (const region of EVENT_PLAN.regions)
      for (const route of Object.keys(routesOf(region)))
        expect(patternOf(EVENT_PLAN, region, route)).toHaveProperty("detail.homeBucket");
  });

  it("carries an event to its home once, and never back or round", () => {
    const [away, home] = ["sa-east-1", "us-east-1"];
    const there = patternOf(EVENT_PLAN, away!, "to-us-east-1");
    const back = patternOf(EVENT_PLAN, home!, "to-sa-east-1");
    for (const bucket of [0, 2_999, 3_000, 4_095]) {
      // A copy keeps the region of its original.
      const event = { region: away!, bucket };
      expect(takes(there, event)).toBe(bucket >= 3_000);
      expect(takes(back, event)).toBe(false);
    }
  });

  it("does not come round while one region has newer homes than the other", () => {
    const moved: EventPlan = {
      ...EVENT_PLAN,
      homes: { "sa-east-1": [{ from: 4_095, to: 4_095 }], "us-east-1": [{ from: 0, to: 4_094 }] },
    };
    const there = patternOf(moved, "sa-east-1", "to-us-east-1");
    const back = patternOf(EVENT_PLAN, "us-east-1", "to-sa-east-1");
    const event = { region: "sa-east-1", bucket: 0 };
    expect([takes(there, event), takes(back, event)]).toEqual([true, false]);
  });

  it("copies what is at home here where an endpoint brings everything to both buses", () => {
    const pattern = patternOf(ENDPOINT_PLAN, "us-east-1", "vault");
    expect(pattern.region).toBeUndefined();
    expect(takes(pattern, { region: "sa-east-1", bucket: 3_000 })).toBe(true);
    expect(takes(pattern, { region: "sa-east-1", bucket: 2_999 })).toBe(false);
  });

  it("starts the live alias of a state machine for what is at home here", () => {
    const environment = eventEnvironment(EVENT_PLAN, (region) => ({
      "event-routes": {
        ...EVENT_PLAN,
        routes: {
          ...routesOf(region),
          reversal: {
            ...startsReversal(region),
            target: { kind: "state-machine", name: "reversal", layer: "events" },
          },
        },
        logRetentionDays: 365,
        alarms: { noAlarms: "a test" },
      },
    }));
    const targets = resourcesOf(stackJson(environment, STACK), "aws_cloudwatch_event_target");
    expect(targets.reversal_target!.arn).toBe(
      "arn:aws:states:sa-east-1:222222222222:stateMachine:klap-prod-reversal:live",
    );
  });

  it("lists what is wrong with a region's routes", () => {
    const environment = eventEnvironment(ENDPOINT_PLAN, (region) => ({
      "event-routes": {
        ...ENDPOINT_PLAN,
        routes: routesOf(region),
        logRetentionDays: 365,
        alarms: { noAlarms: "a test" },
      },
    }));
    expect(problemsOf(environment)).toContain(
      "folders[payments/sa-east-1].layers.event-routes.routes.to-us-east-1.target: must be no other region's bus," +
        " as replication and rules on the same bus would bring each event twice," +
        ' got {"kind":"region","region":"us-east-1"}',
    );
  });
});
