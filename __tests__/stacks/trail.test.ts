import { Cloudtrail } from "@cdktf/provider-aws/lib/cloudtrail";
import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import type { TrailSettings } from "../../stacks/trail";
import { auditEnvironment } from "../fixtures/audit";
import { stackJson, stackReads } from "../fixtures/environment";

const STACK = "org-network-sa-east-1-trail";
const TOPIC = "arn:aws:sns:sa-east-1:111111111111:klap-org-alarms";
const environmentOf = (settings: Partial<TrailSettings> = {}) =>
  auditEnvironment({
    "network/sa-east-1": {
      trail: {
        archiveAccount: "payments",
        logRetentionDays: 400,
        insights: [],
        alarms: { topicArn: TOPIC },
        ...settings,
      },
    },
  });
const json = (settings: Partial<TrailSettings> = {}): string => stackJson(environmentOf(settings), STACK);
const key = (account: string): string =>
  `\${data.terraform_remote_state.${account}_sa_east_1_keys.outputs.contract.v1.keyArns["logs"]}`;

describe("the layer trail", () => {
  it("writes into the other account's archive of its region, with that account's key", () =>
    expect(json()).toHaveResourceWithProperties(Cloudtrail, {
      s3_bucket_name: "klap-org-222222222222-sa-east-1-log-archive",
      kms_key_id: key("payments"),
    }));

  it("keeps events at hand under the key of its own account", () =>
    expect(json()).toHaveResourceWithProperties(CloudwatchLogGroup, {
      name: "/aws/cloudtrail/klap-org-trail",
      kms_key_id: key("network"),
      retention_in_days: 400,
    }));

  it("comes after what lets it in (organization, archive, boundary) and what masks its log", () =>
    expect(stackReads(environmentOf(), STACK)).toEqual([
      "org-network-global-identity",
      "org-network-global-organization",
      "org-network-sa-east-1-alarms",
      "org-network-sa-east-1-log-protection",
      "org-payments-sa-east-1-storage",
      "org-payments-sa-east-1-keys",
      "org-network-sa-east-1-keys",
    ]));

  it("tells when it is silent, unless a reason says why not", () => {
    expect(json()).toHaveResourceWithProperties(CloudwatchMetricAlarm, { alarm_actions: [TOPIC] });
    expect(json({ alarms: { noAlarms: "a test" } })).not.toHaveResource(CloudwatchMetricAlarm);
  });
});
