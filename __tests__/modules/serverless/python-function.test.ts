import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function";
import { PythonFunction, type PythonFunctionProps } from "../../../modules/serverless/python-function";
import { ALARMS } from "../../fixtures/database";
import { policyOf } from "../../fixtures/policy-of";
import { fixtureStack } from "../../fixtures/stack";
import { resourcesOf } from "../../fixtures/resources";

const SOURCES = { "handler.py": "def handler(event, context):\n    return 'ü'\n", "more.py": "X = 1\n" };
const synth = (props: Partial<PythonFunctionProps> = {}): string =>
  JSON.stringify(
    fixtureStack((stack) => {
      new PythonFunction(stack, "Function", {
        environment: "prod",
        accountId: "222222222222",
        region: "sa-east-1",
        purpose: "job",
        description: "Does the job",
        sources: SOURCES,
        variables: { PLACE: "here" },
        permissions: [{ Sid: "Do", Effect: "Allow", Action: "sqs:SendMessage", Resource: "arn:aws:sqs:::q" }],
        artifactsBucketName: "artifacts",
        dataKeyArn: "data-key",
        logsKeyArn: "logs-key",
        logRetentionDays: 365,
        timeoutSeconds: 60,
        alarms: ALARMS,
        ...props,
      });
    }).toTerraform(),
  );
const codeOf = (json: string): Record<string, string> =>
  Object.values(resourcesOf(json, "aws_s3_object"))[0] as Record<string, string>;

/** What Python finds in the zip, as the runtime does. */
function unpacked(base64: string): unknown {
  const folder = mkdtempSync(join(tmpdir(), "klap-zip-"));
  try {
    writeFileSync(join(folder, "code.zip"), Buffer.from(base64, "base64"));
    const program =
      "import json,sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); " +
      "print(json.dumps({i.filename: [z.read(i).decode(), oct(i.external_attr >> 16)] for i in z.infolist()}))";
    return JSON.parse(
      execFileSync("python3", ["-c", program, join(folder, "code.zip")], { encoding: "utf8" }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("PythonFunction", () => {
  it("carries its files in a zip that Python reads, readable by the runtime's user", () =>
    expect(unpacked(codeOf(synth()).content_base64!)).toEqual({
      "handler.py": [SOURCES["handler.py"], "0o644"],
      "more.py": [SOURCES["more.py"], "0o644"],
    }));

  it("makes the same zip from the same files, in whatever order, and another from others", () => {
    const reversed = Object.fromEntries(Object.entries(SOURCES).reverse());
    expect(codeOf(synth({ sources: reversed }))).toEqual(codeOf(synth()));
    expect(codeOf(synth({ sources: { "handler.py": "" } })).key).not.toBe(codeOf(synth()).key);
  });

  it("names the object after the zip, encrypts it, and keeps the old one until the function has the new one", () =>
    expect(codeOf(synth())).toMatchObject({
      bucket: "artifacts",
      key: expect.stringMatching(/^functions\/klap-prod-job\/[0-9a-f]{16}\.zip$/) as string,
      server_side_encryption: "aws:kms",
      kms_key_id: "data-key",
      lifecycle: { create_before_destroy: true },
    }));

  it("runs that object, with encrypted variables and a log of its own", () =>
    expect(synth()).toHaveResourceWithProperties(LambdaFunction, {
      function_name: "klap-prod-job",
      runtime: "python3.13",
      handler: "handler.handler",
      s3_bucket: "${aws_s3_object.function_code.bucket}",
      s3_key: "${aws_s3_object.function_code.key}",
      kms_key_arn: "data-key",
      environment: { variables: { PLACE: "here" } },
      timeout: 60,
    }));

  it("keeps its log encrypted and as long as told", () =>
    expect(synth()).toHaveResourceWithProperties(CloudwatchLogGroup, {
      name: "/aws/lambda/klap-prod-job",
      kms_key_id: "logs-key",
      retention_in_days: 365,
    }));

  it("may do what it was given and write its own log", () => {
    const { Do, WriteLog } = policyOf(synth(), "aws_iam_role_policy");
    expect(Do).toMatchObject({ Action: "sqs:SendMessage" });
    expect(WriteLog!.Resource).toBe(
      "arn:aws:logs:sa-east-1:222222222222:log-group:/aws/lambda/klap-prod-job:log-stream:*",
    );
  });

  it("tells when it fails, unless a reason says why not", () => {
    expect(synth()).toHaveResourceWithProperties(CloudwatchMetricAlarm, {
      alarm_name: "klap-prod-job-errors",
      metric_name: "Errors",
      dimensions: { FunctionName: "klap-prod-job" },
      threshold: 0,
    });
    expect(synth({ alarms: { noAlarms: "nobody listens" } })).not.toHaveResource(CloudwatchMetricAlarm);
  });

  it.each<[Partial<PythonFunctionProps>, string]>([
    [{ timeoutSeconds: 901 }, "timeoutSeconds must be a whole number from 1 to 900, got 901"],
    [{ logRetentionDays: 2 }, "logRetentionDays must be one of 1, 3, 5"],
    [{ purpose: "Job" }, 'purpose must be lower-case words, 64 characters in all, got "klap-prod-Job"'],
  ])("rejects %j", (props, message) => expect(() => synth(props)).toThrow(`Function: ${message}`));
});
