import { threatsAreLookedForEverywhere } from "../../../../policy/rules/platform/r4-grd-01";
import { but, worstOf } from "../../../fixtures/verdicts";

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  [STACK]: {
    resource: {
      aws_guardduty_organization_configuration: { o: { auto_enable_organization_members: "ALL" } },
      aws_guardduty_organization_configuration_feature: {
        s3: { name: "S3_DATA_EVENTS", auto_enable: "ALL" },
        run: {
          name: "RUNTIME_MONITORING",
          auto_enable: "ALL",
          additional_configuration: [
            { name: "EKS_ADDON_MANAGEMENT", auto_enable: "NONE" },
            { name: "ECS_FARGATE_AGENT_MANAGEMENT", auto_enable: "ALL" },
          ],
        },
      },
      aws_s3_bucket: { b: {} },
      aws_ecs_service: { s: {} },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["aws_guardduty_organization_configuration", undefined, "nothing"],
  ["aws_guardduty_organization_configuration_feature/s3", undefined, "fail"],
  ["aws_guardduty_organization_configuration_feature/s3/auto_enable", "NEW", "fail"],
  ["aws_guardduty_organization_configuration_feature/run/additional_configuration", undefined, "fail"],
  ["aws_lambda_function", { f: {} }, "fail"],
  ["aws_sqs_queue", { q: {} }, "pass"],
];

describe("R4-GRD-01", () => {
  it("holds: threats are looked for", () => {
    expect(worstOf(threatsAreLookedForEverywhere, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(threatsAreLookedForEverywhere, but(STACKS, `${STACK}/resource/${path}`, value))).toBe(
      verdict,
    );
  });
});
