import { Testing } from "cdktf";
import { AccountAlarms } from "../../../modules/audit/account-alarms";
import type { AlarmChoice } from "../../../modules/audit/metric-alarm";
import { resourcesOf } from "../../fixtures/resources";

const TOPIC = "arn:aws:sns:sa-east-1:111111111111:klap-prod-alarms";
const of = (type: string, alarms: AlarmChoice = { topicArn: TOPIC }): Record<string, unknown>[] => {
  const json = Testing.synthScope((stack) => {
    new AccountAlarms(stack, "Account", { environment: "prod", alarms });
  });
  return Object.values(resourcesOf(json, type));
};
const patterns = Object.fromEntries(
  of("aws_cloudwatch_event_rule").map(({ name, event_pattern }) => [
    name,
    JSON.parse(event_pattern as string) as Record<string, unknown>,
  ]),
);

describe("AccountAlarms", () => {
  it("tells of keys that are about to be lost, and of those that are", () => {
    expect(patterns["klap-prod-key-deletion"]).toMatchObject({
      source: ["aws.kms"],
      detail: { eventName: expect.arrayContaining(["DisableKey", "ScheduleKeyDeletion"]) as unknown },
    });
    expect(patterns["klap-prod-key-deleted"]!["detail-type"]).toContain("KMS CMK Deletion");
  });

  it("tells of the root user's sign-in", () =>
    expect(patterns["klap-prod-root-sign-in"]).toEqual({
      source: ["aws.signin"],
      "detail-type": ["AWS Console Sign In via CloudTrail"],
      detail: { userIdentity: { type: ["Root"] } },
    }));

  it("tells of whatever AWS reports about the account", () =>
    expect(patterns["klap-prod-health"]).toEqual({
      source: ["aws.health"],
      "detail-type": ["AWS Health Event", "AWS Health Abuse Event"],
    }));

  it("tells the topic of each", () => {
    const targets = of("aws_cloudwatch_event_target");
    expect(targets).toHaveLength(Object.keys(patterns).length);
    for (const { arn } of targets) expect(arn).toBe(TOPIC);
  });

  it("has none where a reason says so", () =>
    expect(of("aws_cloudwatch_event_rule", { noAlarms: "a test" })).toEqual([]));
});
