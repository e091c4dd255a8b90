import { othersAreKnownAccounts } from "../../../../policy/rules/platform/r4-res-03";
import { but, policyText, worstOf } from "../../../fixtures/verdicts";

const admit = (AWS: string, Action = "events:PutEvents"): string =>
  policyText({ Effect: "Allow", Principal: { AWS }, Action, Resource: "*" });

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": {
    resource: {
      aws_cloudwatch_event_bus: { bus: { name: "bus" } },
      aws_cloudwatch_event_bus_policy: {
        p: { event_bus_name: "bus", policy: admit("arn:aws:iam::333333333333:role/sender") },
      },
    },
  },
  "prod-backup-sa-east-1-x": { resource: { aws_iam_role: { sender: { name: "sender" } } } },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["resource/aws_cloudwatch_event_bus_policy/p/policy", admit("arn:aws:iam::999999999999:root"), "fail"],
  ["resource/aws_cloudwatch_event_bus_policy/p/policy", admit("999999999999"), "fail"],
  ["resource/aws_cloudwatch_event_bus_policy/p/policy", admit("333333333333", "events:*"), "fail"],
  ["resource/aws_cloudwatch_event_bus_policy/p/policy", admit("333333333333"), "pass"],
  ["resource/aws_cloudwatch_event_bus_policy/p/policy", admit("arn:aws:iam::333333333333:role/gone"), "fail"],
  ["resource/aws_cloudwatch_event_bus_policy/p/policy", admit("arn:aws:iam::222222222222:root"), "nothing"],
];

describe("R4-RES-03", () => {
  it("holds: other accounts are known", () => {
    expect(worstOf(othersAreKnownAccounts, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(othersAreKnownAccounts, but(STACKS, changed, value))).toBe(verdict);
  });
});
