import { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function";
import { S3Object } from "@cdktf/provider-aws/lib/s3-object";
import { Construct } from "constructs";
import { MetricAlarm, type AlarmChoice } from "../audit/metric-alarm";
import { LogGroup } from "../audit/log-group";
import { LOG_RETENTION_DAYS } from "../audit/log-retention-days";
import { requireInteger, requireOneOf, requirePattern } from "../core/checks";
import { resourceName } from "../core/names";
import type { PolicyStatement } from "../security/policy-document";
import { ServiceRole } from "../security/service-role";
import { deterministicZip } from "./deterministic-zip";
import { functionLogGroupName, writeLog } from "./function-permissions";

const RUNTIME = "python3.13";
const MAX_TIMEOUT_SECONDS = 900;

export interface PythonFunctionProps {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  /** What it is for, part of its name: `database-rotation`. */
  readonly purpose: string;
  readonly description: string;
  /** Python files by name; `handler.py` has the function `handler`. The runtime brings boto3 only. */
  readonly sources: Readonly<Record<string, string>>;
  readonly variables: Readonly<Record<string, string>>;
  /** What the function may do besides writing its log. */
  readonly permissions: readonly PolicyStatement[];
  /** Bucket that the zip goes through. */
  readonly artifactsBucketName: string;
  /** Key of the zip and of the variables. */
  readonly dataKeyArn: string;
  readonly logsKeyArn: string;
  readonly logRetentionDays: number;
  /** Seconds, 1 to 900. */
  readonly timeoutSeconds: number;
  readonly alarms: AlarmChoice;
}

/**
 * Lambda function of Python files. Its zip stands in the Terraform configuration, so that a plan and an apply need no
 * file beside it, and becomes an object named after its content.
 * @throws PropsError if `timeoutSeconds` is not from 1 to 900, or CloudWatch Logs knows no such retention.
 */
export class PythonFunction extends Construct {
  public readonly functionArn: string;
  public readonly functionName: string;

  public constructor(scope: Construct, id: string, props: PythonFunctionProps) {
    super(scope, id);
    const { environment, accountId, region, purpose, dataKeyArn, alarms } = props;
    const name = resourceName(environment, purpose);
    requirePattern(this, "purpose", name, /^[a-z][a-z0-9-]{0,63}$/, "lower-case words, 64 characters in all");
    requireInteger(this, "timeoutSeconds", props.timeoutSeconds, 1, MAX_TIMEOUT_SECONDS);
    requireOneOf(this, "logRetentionDays", props.logRetentionDays, LOG_RETENTION_DAYS);

    const logs = new LogGroup(this, "Logs", {
      name: functionLogGroupName(environment, purpose),
      kmsKeyArn: props.logsKeyArn,
      retentionDays: props.logRetentionDays,
    });
    const zip = deterministicZip(props.sources);
    const code = new S3Object(this, "Code", {
      bucket: props.artifactsBucketName,
      key: `functions/${name}/${zip.digest.toString("hex").slice(0, 16)}.zip`,
      contentBase64: zip.base64,
      contentType: "application/zip",
      serverSideEncryption: "aws:kms",
      kmsKeyId: dataKeyArn,
      bucketKeyEnabled: true,
      lifecycle: { createBeforeDestroy: true },
    });
    const role = new ServiceRole(this, "Role", {
      environment,
      accountId,
      region,
      purpose,
      service: "lambda.amazonaws.com",
      source: { arn: `arn:aws:lambda:${region}:${accountId}:function:${name}` },
      permissions: [...props.permissions, writeLog({ ...props, name: purpose })],
    });
    const made = new LambdaFunction(this, "Resource", {
      functionName: name,
      description: props.description,
      role: role.roleArn,
      runtime: RUNTIME,
      architectures: ["arm64"],
      handler: "handler.handler",
      s3Bucket: code.bucket,
      s3Key: code.key,
      sourceCodeHash: zip.digest.toString("base64"),
      memorySize: 256,
      timeout: props.timeoutSeconds,
      environment: { variables: { ...props.variables } },
      kmsKeyArn: dataKeyArn,
      loggingConfig: { logFormat: "JSON", logGroup: logs.logGroupName },
      dependsOn: [role.permissions],
    });
    this.functionArn = made.arn;
    this.functionName = made.functionName;
    if ("topicArn" in alarms)
      new MetricAlarm(this, "Errors", {
        topicArn: alarms.topicArn,
        name: `${name}-errors`,
        description: `${props.description}: it failed, and its log says why`,
        namespace: "AWS/Lambda",
        metric: "Errors",
        dimensions: { FunctionName: name },
        statistic: "Sum",
        comparison: "GreaterThanThreshold",
        threshold: 0,
        periods: 1,
        whenSilent: "notBreaching",
      });
  }
}
