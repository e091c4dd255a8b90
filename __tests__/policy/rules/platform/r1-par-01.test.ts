import { regionsAreAlike } from "../../../../policy/rules/platform/r1-par-01";
import { but, worstOf } from "../../../fixtures/verdicts";

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": {
    resource: { aws_sqs_queue: { a: {}, b: {} }, aws_ecs_service: { s: { desired_count: 3 } } },
  },
  "prod-payments-us-east-1-x": {
    resource: { aws_sqs_queue: { a: {}, b: {} }, aws_ecs_service: { s: { desired_count: 3 } } },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["resource/aws_sqs_queue/b", undefined, "fail"],
  ["resource/aws_ecs_service/s/desired_count", 2, "fail"],
  ["resource/aws_sns_topic", { t: {} }, "pass"],
  ["../prod-payments-us-east-1-x", undefined, "fail"],
];

describe("R1-PAR-01", () => {
  it("holds: regions are alike", () => {
    expect(worstOf(regionsAreAlike, STACKS, { regions: ["sa-east-1", "us-east-1"] })).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(
      worstOf(regionsAreAlike, but(STACKS, changed, value), { regions: ["sa-east-1", "us-east-1"] }),
    ).toBe(verdict);
  });
});
