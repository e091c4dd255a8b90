import { rulesTakeAndHandOn as rule } from "../../../../policy/rules/integration/r5-evb-05";
import { BUSES, routesStack } from "../../../fixtures/event-buses";
import { but, worstOf } from "../../../fixtures/verdicts";

const ROUTES = `${routesStack("sa-east-1")}/resource`;

describe("R5-EVB-05", () => {
  it("holds on two regions and a copy of all events", () => expect(worstOf(rule, BUSES)).toBe("pass"));

  it.each([
    ["it takes nothing", `${ROUTES}/aws_cloudwatch_event_rule/work/event_pattern`, undefined, "fail"],
    ["nothing gets it", `${ROUTES}/aws_cloudwatch_event_target/work`, undefined, "fail"],
    [
      "its target takes from another rule",
      `${ROUTES}/aws_cloudwatch_event_target/work/rule`,
      "${aws_cloudwatch_event_rule.copy.name}",
      "fail",
    ],
    [
      "its target stands in another region",
      `${ROUTES}/aws_cloudwatch_event_target/work/arn`,
      "arn:aws:sns:us-east-1:222222222222:alarms",
      "fail",
    ],
    [
      "its target is another region's bus",
      `${ROUTES}/aws_cloudwatch_event_target/work/arn`,
      "arn:aws:events:us-east-1:222222222222:event-bus/other",
      "pass",
    ],
    [
      "it goes by the clock as well",
      `${ROUTES}/aws_cloudwatch_event_rule/work/schedule_expression`,
      "rate(1 day)",
      "pass",
    ],
  ])("where %s: %s", (_, path, value, verdict) =>
    expect(worstOf(rule, but(BUSES, path, value))).toBe(verdict),
  );
});
