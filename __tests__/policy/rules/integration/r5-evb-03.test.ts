import { eventsNeverComeRound } from "../../../../policy/rules/integration/r5-evb-03";
import { BUSES, ledgerPattern, routesStack } from "../../../fixtures/event-buses";
import { but, worstOf } from "../../../fixtures/verdicts";

const RULES = `${routesStack("sa-east-1")}/resource/aws_cloudwatch_event_rule`;
const TARGETS = `${routesStack("sa-east-1")}/resource/aws_cloudwatch_event_target`;
const OWN = { account: ["222222222222"], region: ["sa-east-1"] };
const across = (more: object): string => ledgerPattern([[2048, 4095]], more);

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  [`${RULES}/across/event_pattern`, across({}), "fail"],
  [`${RULES}/across/event_pattern`, across({ ...OWN, region: ["sa-east-1", "us-east-1"] }), "fail"],
  [`${RULES}/across/event_pattern`, across({ ...OWN, region: [{ prefix: "sa" }] }), "fail"],
  [`${RULES}/across/event_pattern`, across({ account: OWN.account }), "fail"],
  [`${RULES}/across/event_pattern`, across({ region: OWN.region }), "pass"],
  [`${RULES}/across/event_pattern`, "${var.pattern}", "unknown"],
  [`${RULES}/across/event_pattern`, undefined, "fail"],
  [`${RULES}/copy/event_pattern`, ledgerPattern([[0, 4095]]), "pass"],
  [`${TARGETS}/copy/arn`, "arn:aws:events:sa-east-1:222222222222:event-bus/events", "fail"],
];

describe("R5-EVB-03", () => {
  it("holds on two regions and a copy of all events", () => {
    expect(worstOf(eventsNeverComeRound, BUSES)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(eventsNeverComeRound, but(BUSES, path, value))).toBe(verdict);
  });

  it("follows rings over several buses", () => {
    const back = but(BUSES, "prod-backup-sa-east-1-vault/resource/aws_cloudwatch_event_rule", {
      back: { name: "back", event_bus_name: "vault", event_pattern: ledgerPattern([[0, 4095]]) },
    });
    const ring = but(back, "prod-backup-sa-east-1-vault/resource/aws_cloudwatch_event_target", {
      back: {
        rule: "${aws_cloudwatch_event_rule.back.name}",
        event_bus_name: "vault",
        arn: "arn:aws:events:sa-east-1:222222222222:event-bus/events",
      },
    });
    expect(worstOf(eventsNeverComeRound, back)).toBe("pass");
    expect(worstOf(eventsNeverComeRound, ring)).toBe("fail");
  });
});
