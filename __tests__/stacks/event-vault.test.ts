import { eventEnvironment, EVENT_PLAN } from "../fixtures/events";
import { stackJson, stackReads } from "../fixtures/environment";
import { layerProblemsOf } from "../fixtures/layer-problems";
import { policyOf } from "../fixtures/policy-of";
import { resourcesOf } from "../fixtures/resources";

const STACK = "prod-backup-sa-east-1-event-vault";
const json = stackJson(eventEnvironment(EVENT_PLAN), STACK);

describe("EventVaultStack", () => {
  it("stands in the account of copies and rests on nothing of the account whose events it keeps", () =>
    expect(stackReads(eventEnvironment(), STACK)).toEqual([
      "prod-backup-sa-east-1-alarms",
      "prod-backup-sa-east-1-keys",
    ]));

  it("takes events of one role of the other account, of its own region, and of nobody else", () => {
    const { Publishers, NobodyElse } = policyOf(json, "aws_cloudwatch_event_bus_policy");
    const role = "arn:aws:iam::222222222222:role/klap/prod/klap-prod-sa-east-1-events-vault";
    expect(Publishers!.Principal).toEqual({ AWS: "arn:aws:iam::222222222222:root" });
    expect(Publishers!.Resource).toBe(
      "arn:aws:events:sa-east-1:333333333333:event-bus/klap-prod-event-vault",
    );
    expect(Publishers!.Condition!.ArnLike).toEqual({ "aws:PrincipalArn": [role] });
    expect(NobodyElse!.Condition!.ArnNotLike).toEqual({ "aws:PrincipalArn": [role] });
  });

  it("keeps copies for days of their own", () => {
    const [archive] = Object.values(resourcesOf(json, "aws_cloudwatch_event_archive"));
    expect(archive!.retention_days).toBe(400);
    expect(
      layerProblemsOf("backup/sa-east-1", "event-vault", {
        of: "payments",
        sources: ["klap.ledger"],
        archiveRetentionDays: 4_000,
        alarms: { noAlarms: "a test" },
      }),
    ).toContain("archiveRetentionDays: must be a whole number from 1 to 3653, got 4000");
  });
});
