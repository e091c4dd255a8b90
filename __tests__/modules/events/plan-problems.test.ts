import type { EventPlan } from "../../../modules/events/event-plan";
import { planProblems } from "../../../modules/events/plan-problems";
import { ENDPOINT_PLAN, EVENT_PLAN, LONELY_PLAN } from "../../fixtures/events";

const problems = (change: Partial<EventPlan>, plan: EventPlan = EVENT_PLAN): string[] =>
  planProblems({ ...plan, ...change }).map(
    ({ field, rule, value }) => `${field} must be ${rule}, got ${JSON.stringify(value)}`,
  );
const POSTED = EVENT_PLAN.contract.events.Posted!;

describe("planProblems", () => {
  it("finds nothing in plans of one region, of rules, and of an endpoint", () =>
    expect([EVENT_PLAN, ENDPOINT_PLAN, LONELY_PLAN].flatMap((plan) => problems({}, plan))).toEqual([]));

  it("knows every source that an event bears", () =>
    expect(
      problems({
        contract: { ...EVENT_PLAN.contract, events: { Posted: { ...POSTED, source: "klap.other" } } },
      }),
    ).toEqual(['contract.events.Posted.source must be one of klap.ledger, got "klap.other"']));

  it("refuses names that EventBridge or the registry does not take", () =>
    expect(
      problems({
        contract: {
          sources: { "aws.ledger": { service: "relay" } },
          events: { posted: { ...POSTED, source: "aws.ledger" } },
        },
      }),
    ).toEqual([
      'contract.sources must be lower-case words with dots between them that do not begin with aws., got "aws.ledger"',
      'contract.events.posted must be one word that begins with a capital letter, got "posted"',
    ]));

  it("keeps the fields of every event", () =>
    expect(
      problems({
        contract: {
          ...EVENT_PLAN.contract,
          events: { Posted: { ...POSTED, fields: { homeBucket: { type: "string" } } } },
        },
      }),
    ).toEqual(['contract.events.Posted.fields must be other fields than every event has, got "homeBucket"']));

  it("wants exactly one way between regions, and none where there is one region", () => {
    expect(problems({ recovery: { noOtherRegion: "none" } })).toEqual([
      'recovery must be one way in which sa-east-1 and us-east-1 share events, got {"noOtherRegion":"none"}',
    ]);
    expect(problems({ recovery: { mode: "cross-region-rules" } }, LONELY_PLAN)).toEqual([
      'recovery must be the reason why there is no other region, got {"mode":"cross-region-rules"}',
    ]);
  });

  it("joins two regions by an endpoint, one of which is the primary", () => {
    expect(problems({ recovery: { mode: "endpoint", primaryRegion: "eu-west-1" } })).toEqual([
      'recovery.primaryRegion must be one of sa-east-1, us-east-1, got "eu-west-1"',
    ]);
    expect(problems({ regions: [...EVENT_PLAN.regions, "us-west-2"] }, ENDPOINT_PLAN)).toEqual([
      'recovery.mode must be cross-region-rules, as an endpoint joins two regions, got "endpoint"',
    ]);
  });

  it("gives every bucket one home", () =>
    expect(problems({ homes: { "sa-east-1": [{ from: 0, to: 4_094 }] } })).toEqual([
      'homes must be a home in exactly one region for each bucket, got "buckets 4095 to 4095 nowhere"',
    ]));
});
