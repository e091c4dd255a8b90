import { accountsRefuseByDefault } from "../../../../policy/rules/platform/r4-acc-01";
import { but, worstOf } from "../../../fixtures/verdicts";

const sharing = (region: string): string =>
  `arn:aws:ssm:${region}:222222222222:servicesetting/ssm/documents/console/public-sharing-permission`;

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  [STACK]: {
    resource: {
      aws_accessanalyzer_analyzer: { a: { type: "ACCOUNT" } },
      aws_ebs_encryption_by_default: { e: { enabled: true } },
      aws_ebs_snapshot_block_public_access: { s: { state: "block-all-sharing" } },
      aws_ec2_image_block_public_access: { i: { state: "block-new-sharing" } },
      aws_ec2_instance_metadata_defaults: { m: { http_tokens: "required", http_put_response_hop_limit: 1 } },
      aws_ec2_serial_console_access: { c: { enabled: false } },
      aws_ssm_service_setting: { d: { setting_id: sharing("sa-east-1"), setting_value: "Disable" } },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["aws_accessanalyzer_analyzer", undefined, "fail"],
  ["aws_accessanalyzer_analyzer/a/type", "ORGANIZATION_UNUSED_ACCESS", "fail"],
  ["aws_accessanalyzer_analyzer/a/type", undefined, "pass"],
  ["aws_ebs_encryption_by_default", undefined, "fail"],
  ["aws_ebs_encryption_by_default/e/enabled", false, "fail"],
  ["aws_ebs_encryption_by_default/e/enabled", "${var.encrypted}", "unknown"],
  ["aws_ebs_snapshot_block_public_access/s/state", "block-new-sharing", "fail"],
  ["aws_ec2_image_block_public_access/i/state", "unblocked", "fail"],
  ["aws_ec2_instance_metadata_defaults/m/http_tokens", "optional", "fail"],
  ["aws_ec2_instance_metadata_defaults/m/http_put_response_hop_limit", 2, "fail"],
  ["aws_ec2_serial_console_access/c/enabled", undefined, "fail"],
  ["aws_ssm_service_setting/d/setting_value", "Enable", "fail"],
  ["aws_ssm_service_setting/d/setting_id", sharing("us-east-1"), "fail"],
  ["aws_vpc", { v: {} }, "pass"],
];

describe("R4-ACC-01", () => {
  it("holds: accounts refuse by default", () => {
    expect(worstOf(accountsRefuseByDefault, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(accountsRefuseByDefault, but(STACKS, `${STACK}/resource/${path}`, value))).toBe(verdict);
  });
});
