import { Testing } from "cdktf";
import { AccountGuards } from "../../../modules/security/account-guards";
import { resourcesOf } from "../../fixtures/resources";

const json = Testing.synthScope((stack) => {
  new AccountGuards(stack, "Guards", { accountId: "222222222222", region: "sa-east-1" });
});

describe("AccountGuards", () => {
  it.each([
    ["encrypts disks", "aws_ebs_encryption_by_default", { enabled: true }],
    ["never makes a snapshot public", "aws_ebs_snapshot_block_public_access", { state: "block-all-sharing" }],
    ["never makes an image public", "aws_ec2_image_block_public_access", { state: "block-new-sharing" }],
    [
      "answers metadata to sessions on the instance itself only",
      "aws_ec2_instance_metadata_defaults",
      { http_tokens: "required", http_put_response_hop_limit: 1 },
    ],
    ["has no serial console", "aws_ec2_serial_console_access", { enabled: false }],
    [
      "never makes a document public",
      "aws_ssm_service_setting",
      {
        setting_id:
          "arn:aws:ssm:sa-east-1:222222222222:servicesetting/ssm/documents/console/public-sharing-permission",
        setting_value: "Disable",
      },
    ],
  ])("%s", (_promise, type, settings) => {
    expect(Object.values(resourcesOf(json, type))).toEqual([expect.objectContaining(settings)]);
  });
});
