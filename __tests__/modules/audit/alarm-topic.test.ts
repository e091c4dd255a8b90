import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicSubscription } from "@cdktf/provider-aws/lib/sns-topic-subscription";
import { Testing } from "cdktf";
import { AlarmTopic, type AlarmSubscription, type TopicPurpose } from "../../../modules/audit/alarm-topic";
import { policyOf } from "../../fixtures/policy-of";
import { resourcesOf } from "../../fixtures/resources";

const EMAIL: AlarmSubscription = { protocol: "email", endpoint: "ops@klap.test" };

/** Terraform JSON of a stack whose only construct is prod's alarm topic. */
const synth = (
  subscriptions: Record<string, AlarmSubscription> = { ops: EMAIL },
  purpose?: TopicPurpose,
): string =>
  Testing.synthScope((stack) => {
    new AlarmTopic(stack, "Alarms", {
      environment: "prod",
      accountId: "111111111111",
      region: "sa-east-1",
      keyArn: "arn:aws:kms:sa-east-1:111111111111:key/mrk-1",
      subscriptions,
      ...(purpose && { purpose }),
    });
  });

describe("AlarmTopic", () => {
  it("is encrypted and named as alarms expect", () =>
    expect(synth()).toHaveResourceWithProperties(SnsTopic, {
      name: "klap-prod-alarms",
      kms_master_key_id: "arn:aws:kms:sa-east-1:111111111111:key/mrk-1",
    }));

  it.each([
    ["alarms", ["Alarms", "EventRules", "BackupVaults", "OnlyTls"]],
    ["costs", ["Alarms", "Budgets", "CostAnomalies", "OnlyTls"]],
  ] as const)("of %s takes messages of %p and nobody else", (purpose, statements) => {
    const policy = policyOf(synth({ ops: EMAIL }, purpose), "aws_sns_topic_policy");
    expect(Object.keys(policy)).toEqual(statements);
    expect(policy.Alarms!.Resource).toBe(`arn:aws:sns:sa-east-1:111111111111:klap-prod-${purpose}`);
  });

  it("keeps what a subscriber does not take", () => {
    const [subscription] = Object.values(resourcesOf(synth(), "aws_sns_topic_subscription"));
    expect(JSON.parse(subscription!.redrive_policy as string)).toEqual({
      deadLetterTargetArn: expect.stringMatching(/^\$\{aws_sqs_queue\.\w+\.arn\}$/),
    });
  });

  it("reaches each subscriber", () => {
    const json = synth({ ops: EMAIL, pager: { protocol: "https", endpoint: "https://pager.klap.test" } });
    expect(json).toHaveResourceWithProperties(SnsTopicSubscription, { endpoint: "ops@klap.test" });
    expect(json).toHaveResourceWithProperties(SnsTopicSubscription, { endpoint: "https://pager.klap.test" });
  });

  it("rejects having nobody to reach", () =>
    expect(() => synth({})).toThrow(
      "stack/Alarms: subscriptions must be a list of at least 1 different values, got []",
    ));

  it.each([
    ["email", "nobody", "an e-mail address"],
    ["https", "http://pager.klap.test", "a URL that begins with https://"],
  ] as const)("rejects an endpoint that does not suit %s", (protocol, endpoint, rule) =>
    expect(() => synth({ ops: { protocol, endpoint } })).toThrow(
      `stack/Alarms: subscriptions.ops.endpoint must be ${rule}, got "${endpoint}"`,
    ),
  );
});
