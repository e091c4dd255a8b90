import { CloudwatchEventRule } from "@cdktf/provider-aws/lib/cloudwatch-event-rule";
import { ConfigConfigurationAggregator } from "@cdktf/provider-aws/lib/config-configuration-aggregator";
import { SecurityhubFindingAggregator } from "@cdktf/provider-aws/lib/securityhub-finding-aggregator";
import type { PostureSettings } from "../../stacks/posture";
import { auditEnvironment } from "../fixtures/audit";
import { stackJson, stackReads } from "../fixtures/environment";

const STACK = "org-payments-sa-east-1-posture";
const environmentOf = (settings: Partial<PostureSettings> = {}) =>
  auditEnvironment({
    "payments/sa-east-1": {
      posture: {
        managementAccount: "network",
        linkedRegions: ["us-east-1"],
        standards: ["pci-dss"],
        targets: { platform: "ou-a1b2-c3d4e5f6" },
        alarms: { topicArn: "arn:aws:sns:sa-east-1:222222222222:klap-org-alarms" },
        ...settings,
      },
    },
  });
const json = (settings: Partial<PostureSettings> = {}): string => stackJson(environmentOf(settings), STACK);

describe("the layer posture", () => {
  it("links the other regions to its own", () =>
    expect(json()).toHaveResourceWithProperties(SecurityhubFindingAggregator, {
      specified_regions: ["us-east-1"],
    }));

  it("sees what AWS Config recorded everywhere", () =>
    expect(json()).toHaveResourceWithProperties(ConfigConfigurationAggregator, {
      organization_aggregation_source: expect.objectContaining({ all_regions: true }),
    }));

  it("comes after this account was made the administrator in every region", () =>
    expect(stackReads(environmentOf(), STACK)).toEqual([
      "org-payments-global-identity",
      "org-payments-sa-east-1-alarms",
      "org-network-global-organization",
      "org-network-sa-east-1-delegation",
      "org-network-us-east-1-delegation",
    ]));

  it("tells of high findings, unless a reason says why not", () => {
    expect(json()).toHaveResource(CloudwatchEventRule);
    expect(json({ alarms: { noAlarms: "a test" } })).not.toHaveResource(CloudwatchEventRule);
  });
});
