import { S3Object } from "@cdktf/provider-aws/lib/s3-object";
import { SyntheticsCanary } from "@cdktf/provider-aws/lib/synthetics-canary";
import { Construct } from "constructs";
import { LogGroup } from "../audit/log-group";
import { LOG_RETENTION_DAYS } from "../audit/log-retention-days";
import { requireInteger, requireOneOf, requirePattern } from "../core/checks";
import { deterministicZip } from "../serverless/deterministic-zip";
import { ServiceRole } from "../security/service-role";
import { canaryPermissions } from "./canary-permissions";

/** Program that the zip brings, and its function. */
const PROGRAM = "region-canary";

export interface CanaryProps {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  /** Lower-case letters, digits, hyphens; it stands in the ARN and in requests, so nothing in it is secret. */
  readonly name: string;
  /** Text of the program that Synthetics runs. */
  readonly program: string;
  /** CloudWatch Synthetics' runtime: AWS retires each after some time, and takes no new canary on a retired one. */
  readonly runtimeVersion: string;
  /** Minutes from one run to the next, 1 to 60. Each run is paid for. */
  readonly everyMinutes: number;
  /** Key by which it signs its requests. */
  readonly signingKeyArn: string;
  /** What the program is told: `HOST`, `MERCHANT` and `KEY`. */
  readonly variables: Readonly<Record<string, string>>;
  /** Where it runs; outside of any VPC unless told otherwise. */
  readonly network?: { readonly subnetIds: readonly string[]; readonly securityGroupId: string };
  readonly bucketName: string;
  readonly artifactsBucketName: string;
  readonly dataKeyArn: string;
  readonly logsKeyArn: string;
  readonly logRetentionDays: number;
  /** Days that Synthetics remembers a run, 1 to 455. */
  readonly retentionDays: number;
}

/** Seconds that a run may take; AWS wants 15 at least, and less than the time between two runs. */
const TIMEOUT_SECONDS = 45;
/** Megabytes of memory, in steps of 64 from 960. */
const MEMORY_MB = 960;

/**
 * Canary of CloudWatch Synthetics: it does what a client does, again and again, and its metric says how often that
 * worked. Synthetics makes its function itself under a name that nobody knows before, so that the function's log group is
 * made right after; the role may not make one, or it would never expire and have AWS's key.
 * @throws PropsError if name, schedule, runtime or retention is none that AWS takes.
 * @see https://docs.aws.amazon.com/AmazonSynthetics/latest/APIReference/API_CreateCanary.html
 */
export class Canary extends Construct {
  public constructor(scope: Construct, id: string, props: CanaryProps) {
    super(scope, id);
    const { environment, accountId, region, name, everyMinutes, network, bucketName, dataKeyArn } = props;
    requirePattern(this, "name", name, /^[a-z0-9_-]{1,50}$/, "1 to 50 lower-case letters, digits, _ and -");
    requireInteger(this, "everyMinutes", everyMinutes, 1, 60);
    requireInteger(this, "retentionDays", props.retentionDays, 1, 455);
    requireOneOf(this, "logRetentionDays", props.logRetentionDays, LOG_RETENTION_DAYS);
    requirePattern(
      this,
      "runtimeVersion",
      props.runtimeVersion,
      /^syn-nodejs-\d+\.\d+$/,
      "a runtime of Node.js without a browser, such as syn-nodejs-3.1",
    );

    // Older runtimes look in the second place, and which ones do AWS has changed before.
    const zip = deterministicZip({
      [`${PROGRAM}.js`]: props.program,
      [`nodejs/node_modules/${PROGRAM}.js`]: props.program,
    });
    const code = new S3Object(this, "Code", {
      bucket: props.artifactsBucketName,
      key: `canaries/${name}/${zip.digest.toString("hex").slice(0, 16)}.zip`,
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
      purpose: "canary",
      service: "lambda.amazonaws.com",
      source: { arn: `arn:aws:lambda:${region}:${accountId}:function:cwsyn-${name}-*` },
      permissions: canaryPermissions({ ...props, inVpc: network !== undefined }),
    });
    const canary = new SyntheticsCanary(this, "Resource", {
      name,
      artifactS3Location: `s3://${bucketName}/${name}`,
      artifactConfig: { s3Encryption: { encryptionMode: "SSE_KMS", kmsKeyArn: dataKeyArn } },
      executionRoleArn: role.roleArn,
      handler: `${PROGRAM}.handler`,
      s3Bucket: code.bucket,
      s3Key: code.key,
      runtimeVersion: props.runtimeVersion,
      schedule: { expression: `rate(${everyMinutes} ${everyMinutes === 1 ? "minute" : "minutes"})` },
      runConfig: {
        timeoutInSeconds: TIMEOUT_SECONDS,
        memoryInMb: MEMORY_MB,
        activeTracing: false,
        environmentVariables: { ...props.variables },
      },
      ...(network && {
        vpcConfig: { subnetIds: [...network.subnetIds], securityGroupIds: [network.securityGroupId] },
      }),
      successRetentionPeriod: props.retentionDays,
      failureRetentionPeriod: props.retentionDays,
      startCanary: true,
      // Without it the function stays behind, and in a VPC its network interfaces keep the group from going.
      deleteLambda: true,
      tags: { Name: name },
      dependsOn: [role.permissions],
    });
    new LogGroup(this, "Logs", {
      name: `/aws/lambda/\${element(split(":", ${canary.fqn}.engine_arn), 6)}`,
      kmsKeyArn: props.logsKeyArn,
      retentionDays: props.logRetentionDays,
    });
  }
}
