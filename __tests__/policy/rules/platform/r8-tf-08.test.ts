import { providersStayAtHome } from "../../../../policy/rules/platform/r8-tf-08";
import { but, worstOf } from "../../../fixtures/verdicts";

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": { resource: { aws_vpc: { v: {} } } },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["provider", { aws: [{ region: "us-east-1", allowed_account_ids: ["222222222222"] }] }, "fail"],
  ["provider", { aws: [{ region: "sa-east-1", allowed_account_ids: ["333333333333"] }] }, "fail"],
  [
    "provider",
    { aws: [{ region: "sa-east-1", allowed_account_ids: ["222222222222", "333333333333"] }] },
    "fail",
  ],
  ["provider", { aws: [{ region: "sa-east-1" }] }, "fail"],
  ["provider", { aws: [{ allowed_account_ids: ["222222222222"] }] }, "fail"],
  [
    "provider",
    { aws: [{ region: "sa-east-1", allowed_account_ids: ["222222222222"], access_key: "A" }] },
    "fail",
  ],
  [
    "provider",
    {
      aws: [
        {
          region: "sa-east-1",
          allowed_account_ids: ["222222222222"],
          assume_role: [{ role_arn: "arn:aws:iam::333333333333:role/r" }],
        },
      ],
    },
    "fail",
  ],
  [
    "provider",
    {
      aws: [
        { region: "sa-east-1", allowed_account_ids: ["222222222222"] },
        { alias: "west", region: "us-east-1", allowed_account_ids: ["222222222222"] },
      ],
    },
    "fail",
  ],
  [
    "provider",
    {
      aws: [
        {
          region: "sa-east-1",
          allowed_account_ids: ["222222222222"],
          default_tags: [{ tags: { Account: "backup" } }],
        },
      ],
    },
    "fail",
  ],
];

describe("R8-TF-08", () => {
  it("holds: providers stay at home", () => {
    expect(worstOf(providersStayAtHome, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(providersStayAtHome, but(STACKS, changed, value))).toBe(verdict);
  });
});
