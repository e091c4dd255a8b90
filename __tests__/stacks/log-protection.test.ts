import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { fixtureEnvironment, stackJson, stackReads } from "../fixtures/environment";
import { BASE_LAYERS } from "../fixtures/network";
import { resourcesOf } from "../fixtures/resources";

const STACK = "prod-payments-sa-east-1-log-protection";
const environment = fixtureEnvironment({
  layers: {
    "payments/sa-east-1": { ...BASE_LAYERS, "log-protection": { findingsRetentionDays: 400 } },
  },
});
const json = stackJson(environment, STACK);

describe("the layer log-protection", () => {
  it("rests on the region's keys and alarm topic", () =>
    expect(stackReads(environment, STACK)).toEqual([
      "prod-payments-sa-east-1-alarms",
      "prod-payments-sa-east-1-keys",
    ]));

  it("keeps findings with the region's logs key, as long as settings say", () =>
    expect(json).toHaveResourceWithProperties(CloudwatchLogGroup, {
      kms_key_id:
        '${data.terraform_remote_state.payments_sa_east_1_keys.outputs.contract.v1.keyArns["logs"]}',
      retention_in_days: 400,
    }));

  it("masks only after findings can be delivered", () => {
    const [policy] = Object.values(resourcesOf(json, "aws_cloudwatch_log_account_policy"));
    expect(policy!.depends_on).toContain("aws_cloudwatch_log_resource_policy.delivery");
  });

  it("admits delivery in its own account and region", () => {
    const [policy] = Object.values(resourcesOf(json, "aws_cloudwatch_log_resource_policy"));
    expect(policy!.policy_document).toContain(
      "arn:aws:logs:sa-east-1:222222222222:log-group:/aws/vendedlogs/",
    );
  });

  it("tells the region's alarm topic", () => {
    const [alarm] = Object.values(resourcesOf(json, "aws_cloudwatch_metric_alarm"));
    expect(alarm!.alarm_actions).toEqual(["arn:aws:sns:sa-east-1:222222222222:klap-prod-alarms"]);
  });
});
