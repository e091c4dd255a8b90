import { servicesMayDoWhatIsNamed } from "../../../../policy/rules/platform/r4-res-05";
import { but, policyText, worstOf } from "../../../fixtures/verdicts";

const admits = (change: object = {}): string =>
  policyText({
    Effect: "Allow",
    Principal: { Service: "events.amazonaws.com" },
    Action: "sns:Publish",
    Resource: "arn:aws:sns:sa-east-1:222222222222:t",
    ...change,
  });

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  [STACK]: {
    resource: {
      aws_sns_topic: { t: { name: "t" } },
      aws_sns_topic_policy: { p: { arn: "${aws_sns_topic.t.arn}", policy: admits() } },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["aws_sns_topic_policy", undefined, "nothing"],
  ["aws_sns_topic_policy/p/policy", admits({ Action: "*" }), "fail"],
  ["aws_sns_topic_policy/p/policy", admits({ Action: "sns:*" }), "fail"],
  ["aws_sns_topic_policy/p/policy", admits({ Action: "sns:*", Principal: { AWS: "222222222222" } }), "pass"],
  ["aws_sns_topic_policy/p/policy", admits({ Resource: "*" }), "fail"],
  ["aws_sns_topic_policy/p/policy", admits({ Resource: "arn:aws:sns:us-east-1:222222222222:t" }), "fail"],
  ["aws_sns_topic_policy/p/policy", admits({ Resource: "arn:aws:sns:sa-east-1:333333333333:t" }), "fail"],
  ["aws_sns_topic_policy/p/policy", admits({ Effect: "Deny", Action: "*" }), "nothing"],
  [
    "aws_cloudwatch_log_resource_policy",
    { l: { policy_name: "l", policy_document: admits({ Resource: "*" }) } },
    "fail",
  ],
];

describe("R4-RES-05", () => {
  it("holds: services may do what is named", () => {
    expect(worstOf(servicesMayDoWhatIsNamed, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(servicesMayDoWhatIsNamed, but(STACKS, `${STACK}/resource/${path}`, value))).toBe(verdict);
  });
});
