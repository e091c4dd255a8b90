import {
  alarms,
  backupVaults,
  budgets,
  callersThrough,
  costAnomalies,
  eventRules,
  logDelivery,
  logGroups,
} from "../../../modules/security/key-users";

const PLACE = { accountId: "111111111111", region: "us-east-1" };

describe("key users", () => {
  it("admit CloudWatch Logs of the region for log groups of the account only", () => {
    const { Principal, Condition } = logGroups(PLACE);
    expect(Principal).toEqual({ Service: "logs.us-east-1.amazonaws.com" });
    expect(Condition).toEqual({
      ArnLike: {
        "kms:EncryptionContext:aws:logs:arn": "arn:aws:logs:us-east-1:111111111111:log-group:*",
      },
    });
  });

  it.each([
    ["log delivery", logDelivery(PLACE), "arn:aws:logs:us-east-1:111111111111:*"],
    ["alarms", alarms(PLACE), "arn:aws:cloudwatch:us-east-1:111111111111:alarm:*"],
    ["budgets", budgets(PLACE), "arn:aws:budgets::111111111111:*"],
    ["cost anomalies", costAnomalies(PLACE), "arn:aws:ce::111111111111:anomalysubscription/*"],
  ])("admit %s on behalf of the account only", (_, statement, source) =>
    expect(statement.Condition).toEqual({
      StringEquals: { "aws:SourceAccount": "111111111111" },
      ArnLike: { "aws:SourceArn": source },
    }),
  );

  it("admit AWS Backup on behalf of the account only", () =>
    expect(backupVaults(PLACE).Condition).toEqual({
      StringEquals: { "aws:SourceAccount": "111111111111" },
    }));

  it("admit EventBridge, which names no source, to topics of the account only", () =>
    expect(eventRules(PLACE).Condition).toEqual({
      ArnLike: { "kms:EncryptionContext:aws:sns:topicArn": "arn:aws:sns:us-east-1:111111111111:*" },
    }));

  it("admit callers of the account only by way of the service", () =>
    expect(callersThrough("s3", PLACE).Condition).toEqual({
      StringEquals: { "kms:CallerAccount": "111111111111", "kms:ViaService": "s3.us-east-1.amazonaws.com" },
    }));
});
