import { namesAreTakenOnce } from "../../../../policy/rules/platform/r8-tf-11";
import { but, worstOf } from "../../../fixtures/verdicts";

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  [STACK]: {
    resource: {
      aws_sqs_queue: { q: { name: "q" }, r: { name: "r" } },
      aws_iam_role: { w: { name: "w", path: "/klap/" } },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["aws_sqs_queue/r/name", "q", "fail"],
  ["aws_sqs_queue/r/name", undefined, "pass"],
  ["aws_iam_role/v", { name: "w", path: "/klap/" }, "fail"],
  ["aws_iam_role/v", { name: "w", path: "/other/" }, "pass"],
];

describe("R8-TF-11", () => {
  it("holds: names are taken once", () => {
    expect(worstOf(namesAreTakenOnce, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(namesAreTakenOnce, but(STACKS, `${STACK}/resource/${path}`, value))).toBe(verdict);
  });
});
