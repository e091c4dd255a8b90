import { busesTakeFromNamedRoles } from "../../../../policy/rules/integration/r4-evb-01";
import { BUSES, busPolicy, busStack, routesStack } from "../../../fixtures/event-buses";
import { but, worstOf } from "../../../fixtures/verdicts";

const HERE = `${busStack("sa-east-1")}/resource`;
const ROUTES = `${routesStack("sa-east-1")}/resource`;
const POLICY = `${HERE}/aws_cloudwatch_event_bus_policy/bus/policy`;

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  [POLICY, undefined, "fail"],
  [POLICY, "${var.policy}", "unknown"],
  [POLICY, busPolicy("us-east-1-across"), "pass"],
  [POLICY, busPolicy("us-east-1-across", "nobody"), "fail"],
  [POLICY, busPolicy("*"), "fail"],
  [POLICY, busPolicy("us-east-1-across").replace("arn:aws:events:*:*:event-bus/*", "*"), "fail"],
  [POLICY, busPolicy("us-east-1-across", "sa-east-1-copy"), "fail"],
  [POLICY, busPolicy("us-east-1-across").replace('"events:PutEvents"', '"events:*"'), "fail"],
  [POLICY, busPolicy("us-east-1-across").replace('{"AWS":"arn:aws:iam::222222222222:root"}', '"*"'), "fail"],
  [POLICY, busPolicy("us-east-1-across").replace('"Deny"', '"Allow"'), "fail"],
  [POLICY, busPolicy("us-east-1-across").replace("ArnLike", "ArnNotLike"), "fail"],
  [`${HERE}/aws_cloudwatch_event_bus_policy`, undefined, "fail"],
  [`${ROUTES}/aws_iam_role_policy/redrive`, undefined, "fail"],
  [`${ROUTES}/aws_iam_role/redrive/name`, "renamed", "fail"],
];

describe("R4-EVB-01", () => {
  it("holds on two regions and a copy of all events", () => {
    expect(worstOf(busesTakeFromNamedRoles, BUSES)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(busesTakeFromNamedRoles, but(BUSES, path, value))).toBe(verdict);
  });
});
