import { statesHoldNoSecrets } from "../../../../policy/rules/platform/r8-tf-09";
import { but, worstOf } from "../../../fixtures/verdicts";

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": {
    resource: {
      aws_rds_cluster: {
        db: { master_password_wo: "${ephemeral.x_y.z.secret}", master_password_wo_version: 1 },
      },
      aws_secretsmanager_secret_version: { v: { secret_string_wo: "x", secret_string_wo_version: 1 } },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["resource/aws_rds_cluster/db/master_password", "${x.y}", "fail"],
  ["resource/aws_secretsmanager_secret_version/v/secret_string", "x", "fail"],
  ["resource/aws_secretsmanager_secret_version/v/secret_string_wo_version", undefined, "fail"],
  ["resource/random_password", { p: { length: 20 } }, "fail"],
  ["output", { o: { value: "${confluent_api_key.a.secret}" } }, "fail"],
  ["output", { o: { value: "${confluent_api_key.a.id}" } }, "pass"],
  ["resource/aws_ssm_parameter", { p: { type: "SecureString", value: "x" } }, "fail"],
  ["resource/aws_ssm_parameter", { p: { type: "String", value: "x" } }, "pass"],
];

describe("R8-TF-09", () => {
  it("holds: states hold no secrets", () => {
    expect(worstOf(statesHoldNoSecrets, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(statesHoldNoSecrets, but(STACKS, changed, value))).toBe(verdict);
  });
});
