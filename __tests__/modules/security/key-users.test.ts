import {
  alarms,
  backupAccount,
  callersThrough,
  execSessions,
  findingExports,
  grantsThrough,
  logDelivery,
  logGroups,
  organizationTrail,
  topicPublishers,
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
    ["exported findings", findingExports(PLACE), "arn:aws:guardduty:us-east-1:111111111111:detector/*"],
  ])("admit %s on behalf of the account only", (_, statement, source) =>
    expect(statement.Condition).toEqual({
      StringEquals: { "aws:SourceAccount": "111111111111" },
      ArnLike: { "aws:SourceArn": source },
    }),
  );

  it("admit callers of the account only by way of the service", () =>
    expect(callersThrough("s3", PLACE).Condition).toEqual({
      StringEquals: { "kms:CallerAccount": "111111111111", "kms:ViaService": "s3.us-east-1.amazonaws.com" },
    }));

  it("admit services to topics of the account only, whomever they say they come for", () => {
    const { Principal, Condition } = topicPublishers(["budgets", "events"], PLACE);
    expect(Principal).toEqual({ Service: ["budgets.amazonaws.com", "events.amazonaws.com"] });
    expect(Condition).toEqual({
      ArnLike: { "kms:EncryptionContext:aws:sns:topicArn": "arn:aws:sns:us-east-1:111111111111:*" },
    });
  });

  it("admit CloudTrail to encrypt, not to read, and for one trail only", () => {
    const trail = "arn:aws:cloudtrail:*:222222222222:trail/klap-org-*";
    const { Action, Condition } = organizationTrail(trail);
    expect(Action).toEqual(["kms:DescribeKey", "kms:GenerateDataKey*"]);
    expect(Condition).toEqual({ ArnLike: { "aws:SourceArn": trail } });
  });

  it("admit the backup account by way of AWS Backup and RDS only, and its grants for AWS's own use", () => {
    const through = {
      "kms:CallerAccount": "333333333333",
      "kms:ViaService": ["backup.us-east-1.amazonaws.com", "rds.us-east-1.amazonaws.com"],
    };
    const [copies, grants] = backupAccount("333333333333", PLACE);
    expect(copies!.Condition).toEqual({ StringEquals: through });
    expect(grants!.Condition).toEqual({
      Bool: { "kms:GrantIsForAWSResource": "true" },
      StringEquals: through,
    });
    for (const { Principal } of [copies!, grants!])
      expect(Principal).toEqual({ AWS: "arn:aws:iam::333333333333:root" });
  });

  it("admit grants of callers of the account for AWS's own use only", () =>
    expect(grantsThrough("rds", PLACE).Condition).toEqual({
      Bool: { "kms:GrantIsForAWSResource": "true" },
      StringEquals: {
        "kms:CallerAccount": "111111111111",
        "kms:ViaService": "rds.us-east-1.amazonaws.com",
      },
    }));

  it("admit sessions in tasks for roles of the account, whom IAM then tells apart", () => {
    const { Principal, Action, Condition } = execSessions(PLACE);
    expect(Principal).toEqual({ AWS: "arn:aws:iam::111111111111:root" });
    expect(Action).toEqual(["kms:Decrypt", "kms:GenerateDataKey"]);
    expect(Condition).toEqual({
      StringEquals: { "kms:CallerAccount": "111111111111" },
      ArnLike: { "aws:PrincipalArn": ["arn:aws:iam::111111111111:role/*"] },
    });
  });
});
