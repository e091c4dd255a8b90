import { passwordsAreStrong } from "../../../../policy/rules/platform/r4-acc-02";
import { but, worstOf } from "../../../fixtures/verdicts";

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  [STACK]: {
    resource: {
      aws_iam_account_password_policy: {
        p: {
          minimum_password_length: 14,
          password_reuse_prevention: 24,
          max_password_age: 90,
          allow_users_to_change_password: true,
          hard_expiry: false,
          require_lowercase_characters: true,
          require_uppercase_characters: true,
          require_numbers: true,
          require_symbols: true,
        },
      },
      aws_vpc: { v: {} },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["aws_iam_account_password_policy", undefined, "fail"],
  ["aws_iam_account_password_policy/p/minimum_password_length", 13, "fail"],
  ["aws_iam_account_password_policy/p/minimum_password_length", 15, "pass"],
  ["aws_iam_account_password_policy/p/password_reuse_prevention", 23, "fail"],
  ["aws_iam_account_password_policy/p/max_password_age", 91, "fail"],
  ["aws_iam_account_password_policy/p/max_password_age", 0, "fail"],
  ["aws_iam_account_password_policy/p/max_password_age", 60, "pass"],
  ["aws_iam_account_password_policy/p/allow_users_to_change_password", undefined, "fail"],
  ["aws_iam_account_password_policy/p/hard_expiry", true, "fail"],
  ["aws_iam_account_password_policy/p/hard_expiry", undefined, "pass"],
  ["aws_iam_account_password_policy/p/require_symbols", false, "fail"],
  ["aws_iam_account_password_policy/p/require_numbers", "${var.numbers}", "unknown"],
];

describe("R4-ACC-02", () => {
  it("holds: passwords are strong", () => {
    expect(worstOf(passwordsAreStrong, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(passwordsAreStrong, but(STACKS, `${STACK}/resource/${path}`, value))).toBe(verdict);
  });
});
