import { rulesAreAlikeInAllRegions as rule } from "../../../../policy/rules/integration/r1-evb-02";
import { BUSES, routesStack } from "../../../fixtures/event-buses";
import { but, worstOf } from "../../../fixtures/verdicts";

const REGIONS = ["sa-east-1", "us-east-1"];
const TARGET = `${routesStack("sa-east-1")}/resource/aws_cloudwatch_event_target/work`;
const verdictOf = (stacks: typeof BUSES): string => worstOf(rule, stacks, { regions: REGIONS });

describe("R1-EVB-02", () => {
  it("holds on two regions and a copy of all events", () => expect(verdictOf(BUSES)).toBe("pass"));

  it.each([
    ["input_path", "$.detail"],
    ["input", "{}"],
    ["input_transformer", { input_template: "<a>" }],
    ["retry_policy", { maximum_event_age_in_seconds: 3600, maximum_retry_attempts: 60 }],
    ["rule", "${aws_cloudwatch_event_rule.copy.name}"],
  ])("fails with %s as %j in one region", (path, value) =>
    expect(verdictOf(but(BUSES, `${TARGET}/${path}`, value) as typeof BUSES)).toBe("fail"),
  );

  it("takes an input that names its own region in each", () => {
    const input = (stacks: typeof BUSES, region: string): typeof BUSES =>
      but(
        stacks,
        `${routesStack(region)}/resource/aws_cloudwatch_event_target/work/input`,
        `from ${region}`,
      ) as typeof BUSES;
    expect(verdictOf(input(input(BUSES, "sa-east-1"), "us-east-1"))).toBe("pass");
  });

  it("compares nothing where one region is promised", () =>
    expect(worstOf(rule, BUSES, { regions: ["sa-east-1"] })).toBe("nothing"));
});
