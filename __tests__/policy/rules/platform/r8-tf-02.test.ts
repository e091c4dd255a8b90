import { statesAreApartAndLocked } from "../../../../policy/rules/platform/r8-tf-02";
import { but, worstOf } from "../../../fixtures/verdicts";

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": {
    terraform: {
      backend: {
        s3: {
          bucket: "state",
          key: "x",
          region: "sa-east-1",
          encrypt: true,
          use_lockfile: true,
          kms_key_id: "arn:aws:kms:sa-east-1:222222222222:alias/state",
          allowed_account_ids: ["222222222222"],
        },
      },
    },
    resource: { aws_vpc: { v: {} } },
  },
  "prod-payments-sa-east-1-y": {
    terraform: {
      backend: {
        s3: {
          bucket: "state",
          key: "y",
          region: "sa-east-1",
          encrypt: true,
          use_lockfile: true,
          kms_key_id: "arn:aws:kms:sa-east-1:222222222222:alias/state",
          allowed_account_ids: ["222222222222"],
        },
      },
    },
    resource: { aws_vpc: { v: {} } },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["terraform/backend/s3/key", "y", "fail"],
  ["terraform/backend/s3/encrypt", false, "fail"],
  ["terraform/backend/s3/use_lockfile", undefined, "fail"],
  ["terraform/backend/s3/region", "us-east-1", "fail"],
  ["terraform/backend/s3/allowed_account_ids", ["333333333333"], "fail"],
  ["terraform/backend/s3/kms_key_id", "arn:aws:kms:us-east-1:222222222222:alias/state", "fail"],
  ["terraform/backend/s3/kms_key_id", undefined, "fail"],
  ["terraform/backend", undefined, "fail"],
  ["terraform", { cloud: { organization: "klap", workspaces: { name: "x" } } }, "pass"],
];

describe("R8-TF-02", () => {
  it("holds: states are apart and locked", () => {
    expect(worstOf(statesAreApartAndLocked, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(statesAreApartAndLocked, but(STACKS, changed, value))).toBe(verdict);
  });
});
