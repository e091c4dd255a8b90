import { secretsHaveTheirValue } from "../../../../policy/rules/platform/r4-sec-04";
import { but, worstOf } from "../../../fixtures/verdicts";

const STACK = "prod-payments-sa-east-1-x";
const value = (more: object = {}): object => ({
  secret_id: "${aws_secretsmanager_secret.s.id}",
  secret_string_wo: "x",
  ...more,
});
const once = (version_stages?: readonly string[], prevent_destroy = true): object =>
  value({ version_stages, lifecycle: { prevent_destroy, ignore_changes: ["secret_string_wo_version"] } });
const STACKS = {
  [STACK]: {
    resource: {
      aws_secretsmanager_secret: { s: { name: "s" } },
      aws_secretsmanager_secret_version: { v: value() },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["aws_secretsmanager_secret/s/name", undefined, "fail"],
  ["aws_secretsmanager_secret_version/v", undefined, "fail"],
  ["aws_secretsmanager_secret_version/w", value(), "fail"],
  ["aws_secretsmanager_secret_version/v/secret_string_wo", undefined, "fail"],
  ["aws_secretsmanager_secret_version/v", value({ secret_string: "x" }), "pass"],
  ["aws_secretsmanager_secret_version/v", once(["FIRST"]), "pass"],
  ["aws_secretsmanager_secret_version/v", once(), "fail"],
  ["aws_secretsmanager_secret_version/v", once(["FIRST"], false), "fail"],
  ["aws_secretsmanager_secret_version/v", value({ version_stages: ["FIRST"] }), "fail"],
];

describe("R4-SEC-04", () => {
  it("holds: the secret gets its value from one place", () => {
    expect(worstOf(secretsHaveTheirValue, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, changed, verdict) => {
    expect(worstOf(secretsHaveTheirValue, but(STACKS, `${STACK}/resource/${path}`, changed))).toBe(verdict);
  });
});
