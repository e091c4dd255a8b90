import { canaryPermissions } from "../../../modules/canary/canary-permissions";

const rights = {
  accountId: "222222222222",
  region: "sa-east-1",
  name: "klap-prod-ingest",
  bucketName: "reports",
  dataKeyArn: "arn:aws:kms:sa-east-1:222222222222:key/data",
  signingKeyArn: "arn:aws:kms:sa-east-1:222222222222:key/canary",
};

describe("canaryPermissions", () => {
  it("writes its own reports, log and metrics, and signs by its own key", () => {
    const statements = canaryPermissions({ ...rights, inVpc: false });
    expect(statements.map(({ Sid, Resource }) => [Sid, Resource])).toEqual([
      ["Reports", "arn:aws:s3:::reports/klap-prod-ingest/*"],
      ["ReportsBucket", "arn:aws:s3:::reports"],
      ["ReportsKey", "arn:aws:kms:sa-east-1:222222222222:key/data"],
      ["Metrics", "*"],
      ["WriteLog", "arn:aws:logs:sa-east-1:222222222222:log-group:/aws/lambda/cwsyn-klap-prod-ingest-*"],
      ["Signature", "arn:aws:kms:sa-east-1:222222222222:key/canary"],
    ]);
    expect(statements[3]!.Condition).toEqual({
      StringEquals: { "cloudwatch:namespace": "CloudWatchSynthetics" },
    });
  });

  it("makes network interfaces only where it runs in a VPC", () =>
    expect(canaryPermissions({ ...rights, inVpc: true }).at(-1)).toMatchObject({
      Sid: "NetworkInterfaces",
    }));
});
