import { nothingGuardingIsIgnored } from "../../../../policy/rules/platform/r8-tf-10";
import { but, worstOf } from "../../../fixtures/verdicts";

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": {
    resource: {
      aws_kms_key: { k: { lifecycle: { ignore_changes: ["policy"] } } },
      aws_kms_key_policy: { p: { key_id: "${aws_kms_key.k.id}", policy: "{}" } },
      aws_ecs_service: { s: { lifecycle: { ignore_changes: ["desired_count"] } } },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["resource/aws_kms_key_policy", undefined, "fail"],
  ["resource/aws_ecs_service/s/lifecycle/ignore_changes", "all", "fail"],
  ["resource/aws_ecs_service/s/lifecycle/ignore_changes", ["all"], "fail"],
  ["resource/aws_security_group", { g: { lifecycle: { ignore_changes: ["ingress"] } } }, "fail"],
  ["resource/aws_lb_listener", { l: { lifecycle: { ignore_changes: ["ssl_policy"] } } }, "fail"],
  ["resource/aws_lb_listener", { l: { lifecycle: { ignore_changes: ["tags"] } } }, "pass"],
];

describe("R8-TF-10", () => {
  it("holds: nothing that guards is overlooked", () => {
    expect(worstOf(nothingGuardingIsIgnored, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(nothingGuardingIsIgnored, but(STACKS, changed, value))).toBe(verdict);
  });
});
