import type { EventPlan, RouteSettings } from "../../../modules/events/event-plan";
import { routeProblems } from "../../../modules/events/route-problems";
import {
  carries,
  copies,
  ENDPOINT_PLAN,
  EVENT_PLAN,
  LONELY_PLAN,
  routesOf,
  startsReversal,
} from "../../fixtures/events";

type Routes = Readonly<Record<string, RouteSettings>>;

const problems = (routes: Routes, plan: EventPlan = EVENT_PLAN): string[] =>
  routeProblems(plan, routes, "sa-east-1").map(
    ({ field, rule, value }) => `${field} must be ${rule}, got ${JSON.stringify(value)}`,
  );
const RIGHT = routesOf("sa-east-1");
const START = startsReversal("sa-east-1");

describe("routeProblems", () => {
  it("finds nothing in routes that carry what is at home elsewhere and start what is at home here", () => {
    expect(problems({ ...RIGHT, reversal: START })).toEqual([]);
    expect(problems({ vault: copies(["sa-east-1"]), reversal: START }, ENDPOINT_PLAN)).toEqual([]);
    expect(problems({ vault: copies(["sa-east-1"]) }, LONELY_PLAN)).toEqual([]);
  });

  it("refuses replication and rules on the same bus", () =>
    expect(problems({ "to-us-east-1": carries("us-east-1") }, ENDPOINT_PLAN)).toEqual([
      "routes.to-us-east-1.target must be no other region's bus, as replication and rules on the same bus would" +
        ' bring each event twice, got {"kind":"region","region":"us-east-1"}',
    ]));

  it("refuses events and homes that nobody declares", () =>
    expect(problems({ ...RIGHT, vault: { ...copies(["eu-west-1"]), events: ["Forgotten"] } })).toEqual([
      'routes.vault.events must be one of Posted, Asked, got "Forgotten"',
      'routes.vault.homes must be one of sa-east-1, us-east-1, got "eu-west-1"',
    ]));

  it("refuses a route of a region that nobody is at home in, whose pattern EventBridge would refuse", () => {
    const moved = { "sa-east-1": [{ from: 0, to: 4_095 }], "us-east-1": [] };
    expect(problems(RIGHT, { ...EVENT_PLAN, homes: moved })).toEqual([
      'routes.to-us-east-1.homes must be a region that merchant accounts are at home in, got ["us-east-1"]',
    ]);
  });

  it("starts nothing for a merchant who is at home elsewhere", () =>
    expect(problems({ ...RIGHT, reversal: startsReversal("us-east-1") })).toEqual([
      'routes.reversal.homes must be only sa-east-1, got ["us-east-1"]',
    ]));

  it("carries to another region only what is at home there, or events would come back", () =>
    expect(
      problems({ ...RIGHT, "to-us-east-1": { ...carries("us-east-1"), homes: ["sa-east-1", "us-east-1"] } }),
    ).toEqual(['routes.to-us-east-1.homes must be only us-east-1, got ["sa-east-1","us-east-1"]']));

  it("carries by the route that the other region's bus admits, to a region that there is", () => {
    expect(problems({ ...RIGHT, other: carries("us-east-1") })).toEqual([
      'routes.other must be named to-us-east-1, got "other"',
    ]);
    expect(problems({ ...RIGHT, "to-sa-east-1": carries("sa-east-1") })).toEqual([
      'routes.to-sa-east-1.target.region must be one of us-east-1, got "sa-east-1"',
    ]);
  });

  it("leaves no event of another home where nobody works on it", () =>
    expect(problems({ "to-us-east-1": { ...carries("us-east-1"), events: ["Asked"] } })).toEqual([
      'routes must be able to carry every event to us-east-1, got "nothing for Posted"',
    ]));

  it("copies once where every event comes to both buses", () =>
    expect(problems({ vault: copies(["sa-east-1", "us-east-1"]) }, ENDPOINT_PLAN)).toEqual([
      'routes.vault.homes must be only sa-east-1, got ["sa-east-1","us-east-1"]',
    ]));

  it("knows EventBridge's limits of retries, and its own of names", () =>
    expect(
      problems({ ...RIGHT, Reversal: { ...START, retry: { attempts: -1, maxAgeSeconds: 90_000 } } }),
    ).toEqual([
      'routes.Reversal must be up to 20 lower-case letters, digits and hyphens, got "Reversal"',
      "routes.Reversal.retry.attempts must be a whole number from 0 to 185, got -1",
      "routes.Reversal.retry.maxAgeSeconds must be a whole number from 60 to 86400, got 90000",
    ]));
});
