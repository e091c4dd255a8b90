import { targetsTakeEvents } from "../../../../policy/rules/integration/r5-evb-04";
import { BUSES, busPolicy, busStack, routesStack } from "../../../fixtures/event-buses";
import { but, policyText, worstOf } from "../../../fixtures/verdicts";

const HERE = `${busStack("sa-east-1")}/resource`;
const ROUTES = `${routesStack("sa-east-1")}/resource`;
const TARGETS = `${routesStack("sa-east-1")}/resource/aws_cloudwatch_event_target`;

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  [`${TARGETS}/work/arn`, "arn:aws:states:sa-east-1:222222222222:stateMachine:gone:live", "fail"],
  [`${TARGETS}/work/arn`, "arn:aws:states:sa-east-1:222222222222:stateMachine:reversal", "fail"],
  [`${TARGETS}/work/arn`, "${var.machine}", "unknown"],
  [`${TARGETS}/work/event_bus_name`, "default", "fail"],
  [`${TARGETS}/work/rule`, "gone", "fail"],
  [`${TARGETS}/across/role_arn`, undefined, "fail"],
  [`${TARGETS}/across/role_arn`, "${aws_iam_role.copy.arn}", "fail"],
  [`${ROUTES}/aws_iam_role_policy/across`, undefined, "fail"],
  [`${ROUTES}/aws_iam_role/across/name`, "renamed", "fail"],
  [`${HERE}/aws_cloudwatch_event_bus_policy/bus/policy`, busPolicy("sa-east-1-redrive-*"), "fail"],
  [
    "prod-payments-us-east-1-events/resource/aws_cloudwatch_event_bus_policy/bus/policy",
    busPolicy("us-east-1-redrive-*"),
    "fail",
  ],
  ["prod-backup-sa-east-1-vault/resource/aws_cloudwatch_event_bus_policy", undefined, "fail"],
  [
    "prod-backup-sa-east-1-vault/resource/aws_cloudwatch_event_bus_policy/vault/policy",
    busPolicy("sa-east-1-copy").replace("ledger", "other"),
    "fail",
  ],
];

describe("R5-EVB-04", () => {
  it("holds on two regions and a copy of all events", () => {
    expect(worstOf(targetsTakeEvents, BUSES)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(targetsTakeEvents, but(BUSES, path, value))).toBe(verdict);
  });

  it("asks a topic to admit the rule", () => {
    const told = but(BUSES, `${TARGETS}/work/arn`, "${aws_sns_topic.ops.arn}");
    const topic = (Service: string): ReturnType<typeof but> =>
      but(told, `${ROUTES}/aws_sns_topic`, {
        ops: {
          name: "ops",
          policy: policyText({
            Effect: "Allow",
            Principal: { Service },
            Action: "sns:Publish",
            Resource: "*",
            Condition: {
              ArnEquals: { "aws:SourceArn": "arn:aws:events:sa-east-1:222222222222:rule/events/work" },
            },
          }),
        },
      });
    expect(worstOf(targetsTakeEvents, topic("events.amazonaws.com"))).toBe("pass");
    expect(worstOf(targetsTakeEvents, topic("s3.amazonaws.com"))).toBe("fail");
  });
});
