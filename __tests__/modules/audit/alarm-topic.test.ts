import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicSubscription } from "@cdktf/provider-aws/lib/sns-topic-subscription";
import { Testing } from "cdktf";
import { AlarmTopic, type AlarmSubscription } from "../../../modules/audit/alarm-topic";

const EMAIL: AlarmSubscription = { protocol: "email", endpoint: "ops@klap.test" };

/** Terraform JSON of a stack whose only construct is prod's alarm topic. */
const synth = (subscriptions: Record<string, AlarmSubscription> = { ops: EMAIL }): string =>
  Testing.synthScope((stack) => {
    new AlarmTopic(stack, "Alarms", {
      environment: "prod",
      accountId: "111111111111",
      region: "sa-east-1",
      keyArn: "arn:aws:kms:sa-east-1:111111111111:key/mrk-1",
      subscriptions,
    });
  });

describe("AlarmTopic", () => {
  it("is encrypted and named as alarms expect", () =>
    expect(synth()).toHaveResourceWithProperties(SnsTopic, {
      name: "klap-prod-alarms",
      kms_master_key_id: "arn:aws:kms:sa-east-1:111111111111:key/mrk-1",
    }));

  it("takes alarms of its own account and region only", () =>
    expect(synth()).toContain('\\"aws:SourceArn\\":\\"arn:aws:cloudwatch:sa-east-1:111111111111:alarm:*\\"'));

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
