import { CloudwatchEventRule } from "@cdktf/provider-aws/lib/cloudwatch-event-rule";
import { GuarddutyOrganizationConfiguration } from "@cdktf/provider-aws/lib/guardduty-organization-configuration";
import { GuarddutyPublishingDestination } from "@cdktf/provider-aws/lib/guardduty-publishing-destination";
import { auditEnvironment, SECURITY_LAYERS } from "../fixtures/audit";
import { stackJson, stackReads } from "../fixtures/environment";

const STACK = "org-payments-us-east-1-detection";
const json = stackJson(auditEnvironment(), STACK);
const DETECTOR = "${data.terraform_remote_state.payments_us_east_1_detectors.outputs.contract.v1.detectorId}";

describe("the layer detection", () => {
  it("configures every account by the administrator's detector", () =>
    expect(json).toHaveResourceWithProperties(GuarddutyOrganizationConfiguration, {
      detector_id: DETECTOR,
      auto_enable_organization_members: "ALL",
    }));

  it("keeps findings in the archive of its account and region, under the key of logs", () =>
    expect(json).toHaveResourceWithProperties(GuarddutyPublishingDestination, {
      detector_id: DETECTOR,
      destination_arn: "arn:aws:s3:::klap-org-222222222222-us-east-1-log-archive",
      kms_key_arn:
        '${data.terraform_remote_state.payments_us_east_1_keys.outputs.contract.v1.keyArns["logs"]}',
    }));

  it("comes after the management account made this one the administrator", () =>
    expect(stackReads(auditEnvironment(), STACK)).toEqual([
      "org-network-us-east-1-delegation",
      "org-payments-us-east-1-storage",
      "org-payments-us-east-1-alarms",
      "org-payments-us-east-1-detectors",
      "org-payments-us-east-1-keys",
    ]));

  it("tells of high findings, unless a reason says why not", () => {
    expect(json).toHaveResource(CloudwatchEventRule);
    const quiet = auditEnvironment({
      "payments/us-east-1": {
        detection: { ...SECURITY_LAYERS.detection!, alarms: { noAlarms: "a test" } },
      },
    });
    expect(stackJson(quiet, STACK)).not.toHaveResource(CloudwatchEventRule);
  });
});
