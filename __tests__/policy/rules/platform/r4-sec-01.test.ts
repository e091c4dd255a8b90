import { secretsSurviveTheirRegion } from "../../../../policy/rules/platform/r4-sec-01";
import { stateOf } from "../../../fixtures/graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const HERE = "${data.terraform_remote_state.here.outputs.contract.data}";

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-keys": {
    output: { contract: { value: { data: "${aws_kms_key.data.arn}" } } },
    resource: { aws_kms_key: { data: {} } },
  },
  "prod-payments-sa-east-1-x": {
    data: {
      terraform_remote_state: {
        here: stateOf("prod-payments-sa-east-1-keys"),
        there: stateOf("prod-payments-us-east-1-keys"),
      },
    },
    resource: {
      aws_secretsmanager_secret: {
        s: { name: "s", kms_key_id: HERE, recovery_window_in_days: 30, replica: [{ region: "us-east-1" }] },
      },
    },
  },
  "prod-payments-us-east-1-x": { resource: { aws_vpc: { v: {} } } },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["resource/aws_secretsmanager_secret/s/replica", undefined, "fail"],
  ["resource/aws_secretsmanager_secret/s/replica", [{ region: "eu-west-1" }], "fail"],
  ["resource/aws_secretsmanager_secret/s/kms_key_id", undefined, "fail"],
  ["resource/aws_secretsmanager_secret/s/recovery_window_in_days", 0, "fail"],
  ["resource/aws_secretsmanager_secret/s/recovery_window_in_days", 7, "pass"],
  ["resource/aws_secretsmanager_secret/s/recovery_window_in_days", "${var.days}", "unknown"],
];

describe("R4-SEC-01", () => {
  it("holds: secrets survive their region", () => {
    expect(worstOf(secretsSurviveTheirRegion, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(secretsSurviveTheirRegion, but(STACKS, changed, value))).toBe(verdict);
  });
});
