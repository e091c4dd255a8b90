import { executionPermissions } from "../../../modules/compute/execution-permissions";

const SECRET = "arn:aws:secretsmanager:sa-east-1:222222222222:secret:klap/prod/kafka/ingest-AbCdEf";
const bySid = (secretArns: string[]) =>
  Object.fromEntries(
    executionPermissions({
      environment: "prod",
      accountId: "222222222222",
      region: "sa-east-1",
      service: "ingest",
      logGroupName: "/klap/prod/services/ingest",
      dataKeyArn: "arn:aws:kms:sa-east-1:222222222222:key/data",
      secretArns,
    }).map((statement) => [statement.Sid, statement]),
  );

describe("executionPermissions", () => {
  it("pull the images of the one service, and write its log", () => {
    expect(bySid([]).PullImage!.Resource).toBe(
      "arn:aws:ecr:sa-east-1:222222222222:repository/klap/prod/ingest",
    );
    expect(bySid([]).WriteLog!.Resource).toBe(
      "arn:aws:logs:sa-east-1:222222222222:log-group:/klap/prod/services/ingest:log-stream:*",
    );
  });

  it("read the named secrets, and use their key for nothing else", () => {
    expect(bySid([SECRET]).ReadSecrets!.Resource).toEqual([SECRET]);
    expect(bySid([SECRET]).OpenSecrets).toMatchObject({
      Action: "kms:Decrypt",
      Condition: { StringEquals: { "kms:ViaService": "secretsmanager.sa-east-1.amazonaws.com" } },
    });
  });

  it("read no secret and use no key where there is none", () => {
    expect(Object.keys(bySid([]))).toEqual(["SignIn", "PullImage", "WriteLog"]);
  });
});
