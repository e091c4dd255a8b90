import { CloudwatchEventArchive } from "@cdktf/provider-aws/lib/cloudwatch-event-archive";
import { CloudwatchEventBus } from "@cdktf/provider-aws/lib/cloudwatch-event-bus";
import { EventBus, type EventBusProps } from "../../../modules/events/event-bus";
import { synthStack } from "../../fixtures/events";
import { policyOf } from "../../fixtures/policy-of";

const synth = (props: Partial<EventBusProps> = {}): string =>
  synthStack((stack) => {
    new EventBus(stack, "Bus", {
      name: "events",
      accountId: "222222222222",
      region: "sa-east-1",
      description: "What is told",
      keyArn: "arn:key",
      publishers: { accountId: "222222222222", roleArns: ["arn:role"], sources: ["klap.ledger"] },
      archiveRetentionDays: 30,
      alarms: { topicArn: "arn:topic" },
      ...props,
    });
  });

describe("EventBus", () => {
  it("is under the account's key, and what that cannot encrypt waits in a queue under another", () => {
    expect(synth()).toHaveResourceWithProperties(CloudwatchEventBus, {
      name: "events",
      kms_key_identifier: "arn:key",
      dead_letter_config: { arn: "${aws_sqs_queue.bus_unencrypted.arn}" },
      lifecycle: { prevent_destroy: true },
    });
    const { Undelivered } = policyOf(synth(), "aws_sqs_queue");
    expect(Undelivered!.Condition).toEqual({
      ArnEquals: { "aws:SourceArn": "arn:aws:events:sa-east-1:222222222222:event-bus/events" },
    });
  });

  it("keeps every event for as many days as chosen", () =>
    expect(synth()).toHaveResourceWithProperties(CloudwatchEventArchive, {
      name: "events",
      event_source_arn: "${aws_cloudwatch_event_bus.bus.arn}",
      retention_days: 30,
      lifecycle: { prevent_destroy: true },
    }));

  it("admits its publishers and nobody else", () => {
    const { Publishers, NobodyElse } = policyOf(synth(), "aws_cloudwatch_event_bus_policy");
    expect(Publishers!.Resource).toBe("arn:aws:events:sa-east-1:222222222222:event-bus/events");
    expect(NobodyElse!.Effect).toBe("Deny");
  });

  it.each([0, 3_654, 1.5])("refuses to keep events for %p days", (archiveRetentionDays) =>
    expect(() => synth({ archiveRetentionDays })).toThrow(
      `prod-network-sa-east-1-test/Bus: archiveRetentionDays must be a whole number from 1 to 3653, got ${archiveRetentionDays}`,
    ),
  );

  it("refuses a name that is too long for its archive", () =>
    expect(() => synth({ name: "a".repeat(49) })).toThrow(
      "prod-network-sa-east-1-test/Bus: name must be 1 to 48 letters, digits and any of . - _",
    ));
});
