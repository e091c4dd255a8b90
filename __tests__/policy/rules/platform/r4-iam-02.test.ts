import { peopleComeThroughGroups } from "../../../../policy/rules/platform/r4-iam-02";
import { but, worstOf } from "../../../fixtures/verdicts";

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": {
    resource: {
      aws_ssoadmin_permission_set: { readers: { name: "readers" } },
      aws_ssoadmin_account_assignment: {
        team: { principal_type: "GROUP", permission_set_arn: "${aws_ssoadmin_permission_set.readers.arn}" },
      },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["resource/aws_ssoadmin_account_assignment/team/principal_type", "USER", "fail"],
  [
    "resource/aws_ssoadmin_account_assignment/team/permission_set_arn",
    "${aws_ssoadmin_permission_set.gone.arn}",
    "fail",
  ],
  ["resource/aws_iam_user", { somebody: { name: "somebody" } }, "fail"],
  ["resource/aws_iam_access_key", { key: { user: "somebody" } }, "fail"],
  ["resource/aws_ssoadmin_permission_set/readers/name", "others", "pass"],
];

describe("R4-IAM-02", () => {
  it("holds: people come through groups", () => {
    expect(worstOf(peopleComeThroughGroups, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(peopleComeThroughGroups, but(STACKS, changed, value))).toBe(verdict);
  });
});
