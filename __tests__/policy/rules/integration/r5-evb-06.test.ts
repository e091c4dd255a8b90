import { eventsAreDescribed as rule } from "../../../../policy/rules/integration/r5-evb-06";
import { BUSES, busStack } from "../../../fixtures/event-buses";
import { but, worstOf } from "../../../fixtures/verdicts";

const HERE = `${busStack("sa-east-1")}/resource`;
const SCHEMA = `${HERE}/aws_schemas_schema/requested`;

describe("R5-EVB-06", () => {
  it("holds on two regions and a copy of all events", () => expect(worstOf(rule, BUSES)).toBe("pass"));

  it.each([
    ["an event has no schema", SCHEMA, undefined],
    ["its schema is another event's", `${SCHEMA}/name`, "ledger@Paid"],
    ["a region describes it otherwise", `${SCHEMA}/content`, '{"type":"object"}'],
    ["its schema is in another registry", `${SCHEMA}/registry_name`, "other"],
  ])("fails where %s", (_, path, value) => expect(worstOf(rule, but(BUSES, path, value))).toBe("fail"));

  it("takes an event more that both regions describe", () => {
    const more = { registry_name: "events", name: "ledger@Paid", type: "JSONSchemaDraft4", content: "{}" };
    const there = `${busStack("us-east-1")}/resource/aws_schemas_schema/paid`;
    const here = but(BUSES, `${HERE}/aws_schemas_schema/paid`, more);
    expect(worstOf(rule, but(here, there, more))).toBe("pass");
    expect(worstOf(rule, here)).toBe("fail");
  });
});
