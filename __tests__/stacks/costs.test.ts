import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import type { CostsSettings } from "../../stacks/costs";
import { fixtureEnvironment, stackJson, stackReads } from "../fixtures/environment";
import { policyOf } from "../fixtures/policy-of";
import { resourcesOf } from "../fixtures/resources";

const STACK = "prod-payments-global-costs";
const costs: CostsSettings = {
  monthlyUsd: 1_500,
  anomalyUsd: 150,
  anomalyMonitor: "make",
  subscriptions: { finance: { protocol: "email", endpoint: "finance@klap.test" } },
};
const environment = fixtureEnvironment({ layers: { "payments/global": { costs } } });
const json = stackJson(environment, STACK);

describe("the layer costs", () => {
  it("rests on nothing, so that no region's loss blinds it", () =>
    expect(stackReads(environment, STACK)).toEqual([]));

  it("has a topic of its own in us-east-1 with a key of its own", () => {
    expect(JSON.parse(json).provider.aws[0].region).toBe("us-east-1");
    expect(json).toHaveResourceWithProperties(SnsTopic, {
      name: "klap-prod-costs",
      kms_master_key_id: "${aws_kms_key.key.arn}",
    });
    const users = Object.keys(policyOf(json, "aws_kms_key"));
    expect(users).toEqual(expect.arrayContaining(["Alarms", "TopicPublishers", "CallersThroughSNS"]));
    expect(policyOf(json, "aws_kms_key").TopicPublishers!.Principal).toEqual({
      Service: ["budgets.amazonaws.com", "costalerts.amazonaws.com"],
    });
  });

  it("tells of budget and anomalies only once the topic takes them", () => {
    const topic = "${aws_sns_topic_policy.topic_policy.arn}";
    const [budget] = Object.values(resourcesOf(json, "aws_budgets_budget"));
    for (const notice of budget!.notification as object[])
      expect(notice).toMatchObject({ subscriber_sns_topic_arns: [topic] });
    const [subscription] = Object.values(resourcesOf(json, "aws_ce_anomaly_subscription"));
    expect(subscription!.subscriber).toEqual([{ type: "SNS", address: topic }]);
  });

  it("reaches whom its settings name", () =>
    expect(Object.values(resourcesOf(json, "aws_sns_topic_subscription"))).toMatchObject([
      { protocol: "email", endpoint: "finance@klap.test" },
    ]));
});
