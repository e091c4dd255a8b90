import { servicesActForThePlatform } from "../../../../policy/rules/platform/r4-res-02";
import { but, policyText, worstOf } from "../../../fixtures/verdicts";

const admit = (Condition: object, Action = "sqs:SendMessage"): string =>
  policyText({
    Effect: "Allow",
    Principal: { Service: "events.amazonaws.com" },
    Action,
    Resource: "*",
    Condition,
  });

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": {
    resource: {
      aws_sqs_queue: {
        q: { name: "q", policy: admit({ StringEquals: { "aws:SourceAccount": "222222222222" } }) },
      },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["resource/aws_sqs_queue/q/policy", admit({}), "fail"],
  [
    "resource/aws_sqs_queue/q/policy",
    admit({ StringEquals: { "aws:SourceAccount": "999999999999" } }),
    "fail",
  ],
  [
    "resource/aws_sqs_queue/q/policy",
    admit({ ArnLike: { "aws:SourceArn": "arn:aws:events:sa-east-1:333333333333:rule/*" } }),
    "pass",
  ],
  [
    "resource/aws_sqs_queue/q/policy",
    admit({ ArnLike: { "aws:SourceArn": "arn:aws:events:sa-east-1:*:rule/*" } }),
    "fail",
  ],
  [
    "resource/aws_sqs_queue/q/policy",
    admit({ ArnNotLike: { "aws:SourceArn": "arn:aws:events:sa-east-1:333333333333:rule/*" } }),
    "fail",
  ],
  ["resource/aws_sqs_queue/q/policy", undefined, "nothing"],
  ["resource/aws_sns_topic", { t: { name: "t", policy: admit({}, "sns:Publish") } }, "pass"],
];

describe("R4-RES-02", () => {
  it("holds: services act for the platform", () => {
    expect(worstOf(servicesActForThePlatform, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(servicesActForThePlatform, but(STACKS, changed, value))).toBe(verdict);
  });
});
