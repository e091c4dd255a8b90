import {
  alarmPublisher,
  backupPublisher,
  budgetPublisher,
  costAnomalyPublisher,
  eventPublisher,
} from "../../../modules/audit/topic-publishers";

const TOPIC = "arn:aws:sns:us-east-1:111111111111:klap-prod-alarms";
const PLACE = { topicArn: TOPIC, accountId: "111111111111", region: "us-east-1" };

describe("topic publishers", () => {
  it.each([
    ["alarms", "cloudwatch", alarmPublisher(PLACE), "arn:aws:cloudwatch:us-east-1:111111111111:alarm:*"],
    ["budgets", "budgets", budgetPublisher(PLACE), "arn:aws:budgets::111111111111:*"],
    [
      "cost anomalies",
      "costalerts",
      costAnomalyPublisher(PLACE),
      "arn:aws:ce::111111111111:anomalysubscription/*",
    ],
  ])("admit %s of the account only, to this topic only", (_, service, statement, source) =>
    expect(statement).toMatchObject({
      Effect: "Allow",
      Principal: { Service: `${service}.amazonaws.com` },
      Action: "sns:Publish",
      Resource: TOPIC,
      Condition: {
        StringEquals: { "aws:SourceAccount": "111111111111" },
        ArnLike: { "aws:SourceArn": source },
      },
    }),
  );

  it("admit AWS Backup on behalf of the account only", () =>
    expect(backupPublisher(PLACE).Condition).toEqual({
      StringEquals: { "aws:SourceAccount": "111111111111" },
    }));

  it("admit EventBridge without a condition, since AWS evaluates none there", () =>
    expect(eventPublisher(PLACE)).toEqual({
      Sid: "EventRules",
      Effect: "Allow",
      Principal: { Service: "events.amazonaws.com" },
      Action: "sns:Publish",
      Resource: TOPIC,
    }));
});
