import { statefulResourcesStay } from "../../../policy/rules/platform/r8-tf-03";
import { keysRotateAndWait } from "../../../policy/rules/platform/r4-kms-01";
import { but, worstOf } from "../../fixtures/verdicts";

const STACK = "prod-payments-sa-east-1-x";
const KEY = {
  [STACK]: {
    resource: {
      aws_kms_key: {
        k: {
          enable_key_rotation: true,
          rotation_period_in_days: 365,
          deletion_window_in_days: 30,
          lifecycle: { prevent_destroy: true },
        },
      },
    },
  },
};

const PAIR = {
  customer_master_key_spec: "ECC_NIST_P256",
  key_usage: "SIGN_VERIFY",
  deletion_window_in_days: 7,
};

describe("rules about one attribute", () => {
  it.each([
    ["enable_key_rotation", true, "pass"],
    ["enable_key_rotation", false, "fail"],
    ["enable_key_rotation", undefined, "fail"],
    ["enable_key_rotation", "${var.rotate}", "unknown"],
    ["rotation_period_in_days", 366, "fail"],
    ["rotation_period_in_days", undefined, "pass"],
    ["deletion_window_in_days", 29, "fail"],
    ["is_enabled", false, "fail"],
    ["customer_master_key_spec", "RSA_4096", "pass"],
  ])("R4-KMS-01 with %s as %p: %s", (attribute, value, verdict) => {
    const changed = but(KEY, `${STACK}/resource/aws_kms_key/k/${attribute}`, value);
    expect(worstOf(keysRotateAndWait, changed)).toBe(verdict);
  });

  it("R4-KMS-01 asks no rotation of what cannot rotate", () => {
    const pair = { [STACK]: { resource: { aws_kms_key: { k: { customer_master_key_spec: "RSA_4096" } } } } };
    expect(
      worstOf(keysRotateAndWait, but(pair, `${STACK}/resource/aws_kms_key/k/deletion_window_in_days`, 30)),
    ).toBe("pass");
  });

  it("lets a pair that only signs go, since nothing is encrypted under it", () => {
    const pair = { [STACK]: { resource: { aws_kms_key: { k: PAIR } } } };
    expect([keysRotateAndWait, statefulResourcesStay].map((rule) => worstOf(rule, pair))).not.toContain(
      "fail",
    );
  });

  it.each([
    [true, "pass"],
    [false, "fail"],
    [undefined, "fail"],
    ["yes", "fail"],
  ])("R8-TF-03 with prevent_destroy as %p: %s", (value, verdict) => {
    const changed = but(KEY, `${STACK}/resource/aws_kms_key/k/lifecycle/prevent_destroy`, value);
    expect(worstOf(statefulResourcesStay, changed)).toBe(verdict);
  });
});
