import { eventsAreDoneAtHome } from "../../../../policy/rules/integration/r5-evb-02";
import { BUSES, ledgerPattern, routesStack } from "../../../fixtures/event-buses";
import { but, worstOf } from "../../../fixtures/verdicts";

const RULES = `${routesStack("sa-east-1")}/resource/aws_cloudwatch_event_rule`;
const TARGETS = `${routesStack("sa-east-1")}/resource/aws_cloudwatch_event_target`;
const OWN = { account: ["222222222222"], region: ["sa-east-1"] };

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  [`${RULES}/work/event_pattern`, ledgerPattern([[0, 2046]]), "fail"],
  [`${RULES}/work/event_pattern`, ledgerPattern([[0, 2048]]), "fail"],
  [`${RULES}/work/event_pattern`, ledgerPattern([[1, 2047]]), "fail"],
  [
    `${RULES}/work/event_pattern`,
    ledgerPattern([
      [1024, 2047],
      [0, 1023],
    ]),
    "fail",
  ],
  [`${RULES}/work/event_pattern`, '{"source":["ledger"]}', "fail"],
  [`${RULES}/work/event_pattern`, "${var.pattern}", "fail"],
  [`${RULES}/work/state`, "DISABLED", "fail"],
  [`${RULES}/across/event_pattern`, ledgerPattern([[2048, 4094]], OWN), "fail"],
  [`${RULES}/across/event_pattern`, ledgerPattern([[0, 4095]], OWN), "fail"],
  [
    `${RULES}/across/event_pattern`,
    ledgerPattern([[2048, 4095]], { ...OWN, "detail-type": ["Other"] }),
    "fail",
  ],
  [`${TARGETS}/across/arn`, "arn:aws:events:us-east-1:222222222222:event-bus/gone", "fail"],
  [`${RULES}/copy/event_pattern`, ledgerPattern([[0, 2047]], OWN), "fail"],
  [`${RULES}/copy/event_pattern`, ledgerPattern([[0, 4095]], OWN), "pass"],
  [`${RULES}/across/event_pattern`, ledgerPattern([[2048, 4095]], { ...OWN, account: ["9"] }), "fail"],
  [`${RULES}/copy/event_pattern`, ledgerPattern([[0, 4095]]), "pass"],
  [`${RULES}/copy/event_pattern`, ledgerPattern([[0, 4095]], { ...OWN, region: ["us-east-1"] }), "fail"],
  [
    `${RULES}/copy/event_pattern`,
    ledgerPattern(
      [
        [0, 2048],
        [2048, 4095],
      ],
      OWN,
    ),
    "fail",
  ],
];

describe("R5-EVB-02", () => {
  it("holds on two regions and a copy of all events", () => {
    expect(worstOf(eventsAreDoneAtHome, BUSES)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(eventsAreDoneAtHome, but(BUSES, path, value))).toBe(verdict);
  });
});
