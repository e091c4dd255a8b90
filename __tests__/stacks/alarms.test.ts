import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { alarmTopicArn } from "../../modules/core/names";
import { ACCOUNT_IDS, fixtureEnvironment, stackJson, stackReads } from "../fixtures/environment";
import { BASE_LAYERS } from "../fixtures/network";
import { policyOf } from "../fixtures/policy-of";
import { resourcesOf } from "../fixtures/resources";

const STACK = "prod-payments-us-east-1-alarms";
const environment = fixtureEnvironment({
  layers: {
    "payments/sa-east-1": BASE_LAYERS,
    "payments/us-east-1": {
      ...BASE_LAYERS,
      alarms: {
        subscriptions: {
          operations: { protocol: "email", endpoint: "operations@klap.test" },
          pager: { protocol: "https", endpoint: "https://pager.klap.test" },
        },
      },
    },
  },
});
const json = stackJson(environment, STACK);

describe("the layer alarms", () => {
  it("is encrypted with the alarms key of its own region, and rests on nothing else", () => {
    expect(json).toHaveResourceWithProperties(SnsTopic, {
      kms_master_key_id:
        '${data.terraform_remote_state.payments_us_east_1_keys.outputs.contract.v1.keyArns["alarms"]}',
    });
    expect(stackReads(environment, STACK)).toEqual(["prod-payments-us-east-1-keys"]);
  });

  it("stands at the ARN that every alarm derives", () => {
    const [provider] = JSON.parse(json).provider.aws;
    const [topic] = Object.values(resourcesOf(json, "aws_sns_topic"));
    const arn = alarmTopicArn("prod", ACCOUNT_IDS.payments, "us-east-1");
    expect(`arn:aws:sns:${provider.region}:${provider.allowed_account_ids[0]}:${topic!.name as string}`).toBe(
      arn,
    );
    expect(policyOf(json, "aws_sns_topic_policy").Alarms!.Resource).toBe(arn);
  });

  it("takes alarms of its own account and region only", () =>
    expect(policyOf(json, "aws_sns_topic_policy").Alarms!.Condition).toEqual({
      StringEquals: { "aws:SourceAccount": "222222222222" },
      ArnLike: { "aws:SourceArn": "arn:aws:cloudwatch:us-east-1:222222222222:alarm:*" },
    }));

  it("reaches everybody whom its settings name, under their keys", () =>
    expect(
      Object.entries(resourcesOf(json, "aws_sns_topic_subscription")).map(([key, { endpoint }]) => [
        key,
        endpoint,
      ]),
    ).toEqual([
      ["alarms_operations", "operations@klap.test"],
      ["alarms_pager", "https://pager.klap.test"],
    ]));

  it("rejects having nobody to reach", () => {
    const layers = { "payments/sa-east-1": { ...BASE_LAYERS, alarms: { subscriptions: {} } } };
    expect(() => stackJson(fixtureEnvironment({ layers }), "prod-payments-sa-east-1-alarms")).toThrow(
      "folders[payments/sa-east-1].layers.alarms.subscriptions: must be at least one, or alarms reach nobody, got {}",
    );
  });
});
