import {
  eventBuses,
  queueSenders,
  redrivePipes,
  workflowLogs,
} from "../../../modules/security/key-messaging";

const PLACE = { accountId: "111111111111", region: "us-east-1" };

describe("key users of messaging", () => {
  it("admit EventBridge and SNS to queues of the account only", () => {
    const { Principal, Condition } = queueSenders(PLACE);
    expect(Principal).toEqual({ Service: ["events.amazonaws.com", "sns.amazonaws.com"] });
    expect(Condition).toEqual({
      ArnLike: { "kms:EncryptionContext:aws:sqs:arn": "arn:aws:sqs:us-east-1:111111111111:*" },
    });
  });

  it("admit roles of pipes that put dead letters back, of this account and region only", () => {
    const { Principal, Condition } = redrivePipes("prod", PLACE);
    expect(Principal).toEqual({ AWS: "arn:aws:iam::111111111111:root" });
    expect(Condition).toEqual({
      ArnLike: {
        "aws:PrincipalArn": "arn:aws:iam::111111111111:role/klap/prod/klap-prod-us-east-1-events-redrive-*",
      },
    });
  });

  it("admit AWS's log delivery to logs of the account's workflows only", () =>
    expect(workflowLogs(PLACE)).toMatchObject({
      Principal: { Service: "delivery.logs.amazonaws.com" },
      Action: "kms:Decrypt",
      Condition: {
        StringEquals: { "aws:SourceAccount": "111111111111" },
        ArnLike: { "kms:EncryptionContext:SourceArn": "arn:aws:logs:us-east-1:111111111111:*" },
      },
    }));

  it("admit EventBridge to buses of the account, and to look at the key on the account's behalf", () =>
    expect(eventBuses(PLACE).map(({ Action, Condition }) => [Action, Condition])).toEqual([
      [
        ["kms:Decrypt", "kms:GenerateDataKey*"],
        {
          ArnLike: {
            "kms:EncryptionContext:aws:events:event-bus:arn":
              "arn:aws:events:us-east-1:111111111111:event-bus/*",
          },
        },
      ],
      ["kms:DescribeKey", { StringEquals: { "aws:SourceAccount": "111111111111" } }],
    ]));
});
