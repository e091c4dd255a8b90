import { Testing } from "cdktf";
import { Canary, type CanaryProps } from "../../../modules/canary/canary";
import { resourcesOf } from "../../fixtures/resources";

const synth = (props: Partial<CanaryProps> = {}): string =>
  Testing.synthScope((stack) => {
    new Canary(stack, "Canary", {
      environment: "prod",
      accountId: "222222222222",
      region: "sa-east-1",
      name: "klap-prod-ingest",
      program: "exports.handler = async () => undefined;\n",
      runtimeVersion: "syn-nodejs-3.1",
      everyMinutes: 1,
      variables: { HOST: "api-sa-east-1.klap.test" },
      bucketName: "klap-prod-222222222222-sa-east-1-canary",
      signingKeyArn: "arn:aws:kms:sa-east-1:222222222222:key/canary",
      artifactsBucketName: "klap-prod-222222222222-sa-east-1-artifacts",
      dataKeyArn: "arn:aws:kms:sa-east-1:222222222222:key/data",
      logsKeyArn: "arn:aws:kms:sa-east-1:222222222222:key/logs",
      logRetentionDays: 365,
      retentionDays: 31,
      ...props,
    });
  });
const first = (json: string, type: string): Record<string, unknown> =>
  Object.values(resourcesOf(json, type))[0]!;

describe("Canary", () => {
  it("runs by itself, as often as chosen, and takes its function along when it goes", () => {
    expect(first(synth(), "aws_synthetics_canary")).toMatchObject({
      name: "klap-prod-ingest",
      handler: "region-canary.handler",
      schedule: { expression: "rate(1 minute)" },
      start_canary: true,
      delete_lambda: true,
    });
    expect(first(synth({ everyMinutes: 5 }), "aws_synthetics_canary").schedule).toEqual({
      expression: "rate(5 minutes)",
    });
  });

  it("brings its program as a zip named after its content, the same on every machine", () => {
    const { key, content_base64 } = first(synth(), "aws_s3_object");
    expect(key).toMatch(/^canaries\/klap-prod-ingest\/[0-9a-f]{16}\.zip$/);
    expect(first(synth(), "aws_s3_object").content_base64).toBe(content_base64);
    expect(first(synth({ program: "exports.handler = 1;\n" }), "aws_s3_object").key).not.toBe(key);
  });

  it("writes reports with the account's own key", () =>
    expect(first(synth(), "aws_synthetics_canary")).toMatchObject({
      artifact_s3_location: "s3://klap-prod-222222222222-sa-east-1-canary/klap-prod-ingest",
      artifact_config: {
        s3_encryption: {
          encryption_mode: "SSE_KMS",
          kms_key_arn: "arn:aws:kms:sa-east-1:222222222222:key/data",
        },
      },
    }));

  it("has a log group of ours, which its role may not make", () => {
    expect(first(synth(), "aws_cloudwatch_log_group")).toMatchObject({
      name: expect.stringMatching(
        /^\/aws\/lambda\/\$\{element\(split\(":", aws_synthetics_canary\.\w+\.engine_arn\), 6\)\}$/,
      ),
      kms_key_id: "arn:aws:kms:sa-east-1:222222222222:key/logs",
      retention_in_days: 365,
    });
    expect(first(synth(), "aws_iam_role_policy").policy).not.toContain("logs:CreateLogGroup");
  });

  it("is run by Lambda only on behalf of its own function", () => {
    const trust = JSON.parse(first(synth(), "aws_iam_role").assume_role_policy as string) as {
      Statement: object[];
    };
    expect(trust.Statement).toMatchObject([
      {
        Principal: { Service: "lambda.amazonaws.com" },
        Condition: {
          ArnLike: {
            "aws:SourceArn": "arn:aws:lambda:sa-east-1:222222222222:function:cwsyn-klap-prod-ingest-*",
          },
        },
      },
    ]);
  });

  it("runs outside of any VPC, or in the subnets it is given", () => {
    expect(first(synth(), "aws_synthetics_canary")).not.toHaveProperty("vpc_config");
    const network = { subnetIds: ["subnet-1", "subnet-2"], securityGroupId: "sg-1" };
    expect(first(synth({ network }), "aws_synthetics_canary").vpc_config).toEqual({
      subnet_ids: ["subnet-1", "subnet-2"],
      security_group_ids: ["sg-1"],
    });
  });

  it.each<[string, Partial<CanaryProps>, string]>([
    [
      "a name with capitals",
      { name: "Klap" },
      'Canary: name must be 1 to 50 lower-case letters, digits, _ and -, got "Klap"',
    ],
    ["no schedule", { everyMinutes: 0 }, "Canary: everyMinutes must be a whole number from 1 to 60, got 0"],
    [
      "runs remembered for ever",
      { retentionDays: 456 },
      "Canary: retentionDays must be a whole number from 1 to 455, got 456",
    ],
    [
      "a runtime with a browser",
      { runtimeVersion: "syn-nodejs-puppeteer-10.0" },
      'Canary: runtimeVersion must be a runtime of Node.js without a browser, such as syn-nodejs-3.1, got "syn-nodejs-puppeteer-10.0"',
    ],
  ])("rejects %s", (_what, props, message) => expect(() => synth(props)).toThrow(message));
});
