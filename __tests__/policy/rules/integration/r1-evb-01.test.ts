import { busesSpanRegions } from "../../../../policy/rules/integration/r1-evb-01";
import { BUSES, busStack, ledgerPattern, routesStack } from "../../../fixtures/event-buses";
import { but, worstOf } from "../../../fixtures/verdicts";

const HERE = `${busStack("sa-east-1")}/resource`;
const ROUTES = `${routesStack("sa-east-1")}/resource`;
const RULES = `${routesStack("sa-east-1")}/resource/aws_cloudwatch_event_rule`;
const TARGETS = `${routesStack("sa-east-1")}/resource/aws_cloudwatch_event_target`;
const endpoint = (state: string): object => ({
  event_bus: [
    { event_bus_arn: "${aws_cloudwatch_event_bus.bus.arn}" },
    { event_bus_arn: "arn:aws:events:us-east-1:222222222222:event-bus/events" },
  ],
  replication_config: { state },
  routing_config: { failover_config: { primary: { health_check: "${aws_route53_health_check.h.arn}" } } },
});

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  [`${HERE}/aws_cloudwatch_event_bus/bus/name`, "other", "fail"],
  [`${TARGETS}/across`, undefined, "fail"],
  [`${TARGETS}/across/arn`, "arn:aws:events:us-east-1:333333333333:event-bus/vault", "fail"],
  [`${RULES}/across/state`, "DISABLED", "fail"],
  [`${RULES}/across/state`, "ENABLED", "pass"],
  [`${RULES}/work/event_pattern`, ledgerPattern([[0, 2047]], { "detail-type": ["Other"] }), "fail"],
  [`${HERE}/aws_cloudwatch_event_endpoint`, { both: endpoint("ENABLED") }, "fail"],
  [`${ROUTES}/aws_cloudwatch_event_target/copy`, undefined, "pass"],
  ["prod-backup-us-east-1-vault", { resource: {} }, "fail"],
];

describe("R1-EVB-01", () => {
  it("holds on two regions and a copy of all events", () => {
    expect(worstOf(busesSpanRegions, BUSES)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(busesSpanRegions, but(BUSES, path, value))).toBe(verdict);
  });

  it("takes a global endpoint in place of rules, where it replicates", () => {
    const alone = ["sa-east-1", "us-east-1"].reduce<Parameters<typeof but>[0]>(
      (stacks, region) => but(stacks, `${routesStack(region)}/resource/aws_cloudwatch_event_target/across`),
      BUSES,
    );
    const replicated = (state: string): ReturnType<typeof but> =>
      but(alone, `${HERE}/aws_cloudwatch_event_endpoint`, { both: endpoint(state) });
    expect(worstOf(busesSpanRegions, alone)).toBe("fail");
    expect(worstOf(busesSpanRegions, replicated("ENABLED"))).toBe("pass");
    expect(worstOf(busesSpanRegions, replicated("DISABLED"))).toBe("fail");
  });

  it("asks nothing where one region is promised", () => {
    expect(worstOf(busesSpanRegions, BUSES, { regions: ["sa-east-1"] })).toBe("nothing");
  });
});
