import { execPermissions } from "../../../modules/compute/exec-permissions";

describe("execPermissions", () => {
  const statements = execPermissions({
    accountId: "222222222222",
    region: "sa-east-1",
    logGroupName: "/klap/prod/exec/payments",
    keyArn: "arn:aws:kms:sa-east-1:222222222222:key/messaging",
  });
  const bySid = Object.fromEntries(statements.map((statement) => [statement.Sid, statement]));

  it("open the channel with the one key", () => {
    expect(bySid.SessionKey).toMatchObject({
      Action: "kms:Decrypt",
      Resource: "arn:aws:kms:sa-east-1:222222222222:key/messaging",
    });
    expect(bySid.SessionChannel!.Action).toHaveLength(4);
  });

  it("write into the one log", () => {
    const logGroup = "arn:aws:logs:sa-east-1:222222222222:log-group:/klap/prod/exec/payments";
    expect(bySid.WriteSessionLog!.Resource).toEqual([logGroup, `${logGroup}:*`]);
  });
});
