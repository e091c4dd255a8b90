import { regionEventRoute } from "../core/bus-names";
import {
  distinctProblems,
  integerProblems,
  oneOfProblems,
  patternProblems,
  type FieldProblem,
} from "../core/problems";
import { ROUTE_NAME } from "./event-names";
import { isReplicated, type EventPlan, type RouteSettings } from "./event-plan";

type Routes = Readonly<Record<string, RouteSettings>>;

/** What is wrong in the routes of one region. */
export function routeProblems(plan: EventPlan, routes: Routes, region: string): FieldProblem[] {
  return [
    ...Object.entries(routes).flatMap(([name, route]) => problemsOf(plan, name, route, region)),
    ...carriedProblems(plan, routes, region),
  ];
}

function problemsOf(plan: EventPlan, name: string, route: RouteSettings, region: string): FieldProblem[] {
  const { events, homes, retry } = route;
  const field = `routes.${name}`;
  return [
    ...patternProblems(field, name, ROUTE_NAME, "up to 20 lower-case letters, digits and hyphens"),
    ...distinctProblems(`${field}.events`, events, 1),
    ...events.flatMap((event) => oneOfProblems(`${field}.events`, event, Object.keys(plan.contract.events))),
    ...distinctProblems(`${field}.homes`, homes, 1),
    ...homes.flatMap((home) => oneOfProblems(`${field}.homes`, home, Object.keys(plan.homes))),
    ...nobodysProblems(`${field}.homes`, plan, homes),
    ...targetProblems(field, plan, name, route, region),
    ...integerProblems(`${field}.retry.attempts`, retry.attempts, 0, 185),
    ...integerProblems(`${field}.retry.maxAgeSeconds`, retry.maxAgeSeconds, 60, 86_400),
  ];
}

/** EventBridge refuses a pattern with an empty list of buckets. */
function nobodysProblems(field: string, plan: EventPlan, homes: readonly string[]): FieldProblem[] {
  const held = homes.some((home) => plan.homes[home]?.length !== 0);
  return held || homes.length === 0
    ? []
    : [{ field, rule: "a region that merchant accounts are at home in", value: homes }];
}

/** What is at home here is worked on here, what is carried elsewhere is at home there, and only rules carry it. */
function targetProblems(
  field: string,
  plan: EventPlan,
  name: string,
  { homes, target }: RouteSettings,
  region: string,
): FieldProblem[] {
  const others = plan.regions.filter((other) => other !== region);
  const only = (home: string): FieldProblem[] =>
    homes.every((each) => each === home)
      ? []
      : [{ field: `${field}.homes`, rule: `only ${home}`, value: homes }];
  if (target.kind === "vault") return isReplicated(plan) ? only(region) : [];
  if (target.kind === "state-machine") return only(region);
  if (isReplicated(plan))
    return [
      {
        field: `${field}.target`,
        rule: "no other region's bus, as replication and rules on the same bus would bring each event twice",
        value: target,
      },
    ];
  return [
    ...oneOfProblems(`${field}.target.region`, target.region, others),
    ...only(target.region),
    // The other region's bus admits the role of this name.
    ...(name === regionEventRoute(target.region)
      ? []
      : [{ field, rule: `named ${regionEventRoute(target.region)}`, value: name }]),
  ];
}

/** Where rules carry events between regions, every event of another home reaches it. */
function carriedProblems(
  { contract, homes, recovery }: EventPlan,
  routes: Routes,
  region: string,
): FieldProblem[] {
  if (!("mode" in recovery) || recovery.mode !== "cross-region-rules") return [];
  return Object.keys(homes)
    .filter((home) => home !== region && homes[home]!.length > 0)
    .flatMap((home) => {
      const carried = new Set(
        Object.values(routes)
          .filter(({ target }) => target.kind === "region" && target.region === home)
          .flatMap(({ events }) => events),
      );
      const left = Object.keys(contract.events).filter((event) => !carried.has(event));
      return left.length === 0
        ? []
        : [
            {
              field: "routes",
              rule: `able to carry every event to ${home}`,
              value: `nothing for ${left.join(", ")}`,
            },
          ];
    });
}
