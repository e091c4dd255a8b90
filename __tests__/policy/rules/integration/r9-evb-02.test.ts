import { busesAndArchivesStay as rule } from "../../../../policy/rules/integration/r9-evb-02";
import { BUSES, busStack } from "../../../fixtures/event-buses";
import { but, worstOf } from "../../../fixtures/verdicts";

const HERE = `${busStack("sa-east-1")}/resource`;
const DAYS = `${HERE}/aws_cloudwatch_event_archive/all/retention_days`;

describe("R9-EVB-02", () => {
  it("holds on two regions and a copy of all events", () => expect(worstOf(rule, BUSES)).toBe("pass"));

  it.each([
    [DAYS, undefined, "fail"],
    [DAYS, 0, "fail"],
    [DAYS, 91, "fail"],
    [DAYS, "${var.days}", "unknown"],
    [DAYS, "90", "pass"],
    [`${HERE}/aws_cloudwatch_event_bus/bus/lifecycle`, undefined, "fail"],
    [`${HERE}/aws_cloudwatch_event_bus/bus/lifecycle/prevent_destroy`, false, "fail"],
    [`${HERE}/aws_cloudwatch_event_bus/bus/lifecycle/create_before_destroy`, true, "pass"],
  ])("with %s as %j: %s", (path, value, verdict) =>
    expect(worstOf(rule, but(BUSES, path, value))).toBe(verdict),
  );

  it("takes another number of days where both regions have it", () => {
    const there = `${busStack("us-east-1")}/resource/aws_cloudwatch_event_archive/all/retention_days`;
    expect(worstOf(rule, but(but(BUSES, DAYS, 400), there, 400))).toBe("pass");
  });
});
