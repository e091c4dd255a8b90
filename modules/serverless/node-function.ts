import { LambdaAlias } from "@cdktf/provider-aws/lib/lambda-alias";
import { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function";
import { LambdaFunctionEventInvokeConfig } from "@cdktf/provider-aws/lib/lambda-function-event-invoke-config";
import { LambdaProvisionedConcurrencyConfig } from "@cdktf/provider-aws/lib/lambda-provisioned-concurrency-config";
import { Construct } from "constructs";
import { LogGroup } from "../audit/log-group";
import type { AlarmChoice } from "../audit/metric-alarm";
import { requireDistinct, requireInteger, requireNone, requirePattern } from "../core/checks";
import { LIVE_ALIAS, resourceName } from "../core/names";
import type { PolicyStatement } from "../security/policy-document";
import { ServiceRole } from "../security/service-role";
import { concurrencyProblems, type Concurrency } from "./concurrency";
import { FailureQueue } from "./failure-queue";
import { FunctionAlarms } from "./function-alarms";
import { functionLogGroupName, joinNetwork, putFailures, sendTraces, writeLog } from "./function-permissions";

const RUNTIME = "nodejs22.x";
const MAX_TIMEOUT_SECONDS = 900;
/** An event that nobody could work on for so long is old news to a payment. */
const MAX_EVENT_AGE_SECONDS = 3_600;

/** Who moves the alias to a new version: settings, by applying, or the pipeline, by CodeDeploy. */
export type AliasOwner = "terraform" | "pipeline";

/** What all functions of a stack share. */
export interface FunctionSurroundings {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  /** One in the tier `application` of each zone. */
  readonly subnetIds: readonly string[];
  /** Bucket that the code lies in. */
  readonly artifactsBucketName: string;
  /** Key of the function's variables. */
  readonly dataKeyArn: string;
  /** Key of what it failed to do. */
  readonly messagingKeyArn: string;
  readonly logsKeyArn: string;
  readonly logRetentionDays: number;
  readonly aliasOwner: AliasOwner;
  /** Who may have signed the code. @default anybody */
  readonly codeSigningConfigArn?: string;
  readonly alarms: AlarmChoice;
}

export interface NodeFunctionProps extends FunctionSurroundings {
  /** Name without the environment, final: logs, role, metrics and callers bear it. */
  readonly name: string;
  readonly description: string;
  /** Key of the code's zip, which is named after its content. */
  readonly codeKey: string;
  readonly memoryMiB: number;
  /** Seconds, 1 to 900. */
  readonly timeoutSeconds: number;
  readonly concurrency: Concurrency;
  /**
   * Where events end that it failed on three times: a `destination` also gets the error, a `dead-letter-queue` the
   * event alone. Both are the function's own queue.
   */
  readonly onFailure: "destination" | "dead-letter-queue";
  readonly variables: Readonly<Record<string, string>>;
  readonly securityGroupId: string;
  /** What it may do besides writing logs, traces and failures. */
  readonly permissions: readonly PolicyStatement[];
  /** Waiting records of Kafka from which somebody should look. @default it takes none */
  readonly lagLimit?: number;
}

/**
 * Lambda function of published Node.js code, in the VPC, with a version for each change and the alias `live` that
 * callers call. A change of code is another key in the bucket, so nothing here depends on when it is built.
 * @throws PropsError if a name, size or time is none that Lambda takes, or it has no subnets.
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html
 */
export class NodeFunction extends Construct {
  public readonly functionName: string;
  /** ARN of the alias, known once it stands. */
  public readonly aliasArn: string;
  public readonly roleName: string;
  public readonly failureQueueArn: string;
  /** Alarms that take a release back. */
  public readonly releaseAlarms: readonly string[];

  public constructor(scope: Construct, id: string, props: NodeFunctionProps) {
    super(scope, id);
    const { environment, accountId, region, name, description, messagingKeyArn, alarms } = props;
    const { concurrency, onFailure, timeoutSeconds, codeSigningConfigArn } = props;
    const fullName = resourceName(environment, name);
    requirePattern(this, "name", fullName, /^[a-z][a-z0-9-]{0,63}$/, "lower-case words, 64 characters in all");
    requireInteger(this, "memoryMiB", props.memoryMiB, 128, 10_240);
    requireInteger(this, "timeoutSeconds", timeoutSeconds, 1, MAX_TIMEOUT_SECONDS);
    requireNone(this, concurrencyProblems("concurrency", concurrency));
    requireDistinct(this, "subnetIds", props.subnetIds, 1);

    const logs = new LogGroup(this, "Logs", {
      name: functionLogGroupName(environment, name),
      kmsKeyArn: props.logsKeyArn,
      retentionDays: props.logRetentionDays,
    });
    const failures = new FailureQueue(this, "Failures", { ...props, source: name, messagingKeyArn });
    const role = new ServiceRole(this, "Role", {
      environment,
      accountId,
      region,
      purpose: name,
      service: "lambda.amazonaws.com",
      source: { arn: `arn:aws:lambda:${region}:${accountId}:function:${fullName}` },
      permissions: [
        ...props.permissions,
        writeLog(props),
        sendTraces(),
        ...joinNetwork(props),
        ...putFailures(props, messagingKeyArn),
      ],
    });
    const made = new LambdaFunction(this, "Resource", {
      functionName: fullName,
      description,
      role: role.roleArn,
      runtime: RUNTIME,
      architectures: ["arm64"],
      handler: "index.handler",
      s3Bucket: props.artifactsBucketName,
      s3Key: props.codeKey,
      ...(codeSigningConfigArn !== undefined && { codeSigningConfigArn }),
      memorySize: props.memoryMiB,
      timeout: timeoutSeconds,
      publish: true,
      // Without one, -1: it takes what others leave.
      reservedConcurrentExecutions: concurrency.kind === "unreserved" ? -1 : concurrency.reserved,
      environment: { variables: { KLAP_ENVIRONMENT: environment, ...props.variables } },
      kmsKeyArn: props.dataKeyArn,
      vpcConfig: { subnetIds: [...props.subnetIds], securityGroupIds: [props.securityGroupId] },
      tracingConfig: { mode: "Active" },
      loggingConfig: { logFormat: "JSON", logGroup: logs.logGroupName },
      ...(onFailure === "dead-letter-queue" && { deadLetterConfig: { targetArn: failures.queueArn } }),
      dependsOn: [role.permissions],
    });
    const alias = new LambdaAlias(this, "Live", {
      name: LIVE_ALIAS,
      description: `What callers of ${name} call`,
      functionName: made.functionName,
      functionVersion: made.version,
      ...(props.aliasOwner === "pipeline" && {
        lifecycle: { ignoreChanges: ["function_version", "routing_config"] },
      }),
    });
    new LambdaFunctionEventInvokeConfig(this, "Events", {
      functionName: made.functionName,
      qualifier: alias.name,
      maximumEventAgeInSeconds: MAX_EVENT_AGE_SECONDS,
      maximumRetryAttempts: 2,
      ...(onFailure === "destination" && {
        destinationConfig: { onFailure: { destination: failures.queueArn } },
      }),
    });
    if (concurrency.kind === "provisioned")
      new LambdaProvisionedConcurrencyConfig(this, "Warm", {
        functionName: made.functionName,
        qualifier: alias.name,
        provisionedConcurrentExecutions: concurrency.provisioned,
      });
    this.releaseAlarms =
      "topicArn" in alarms
        ? new FunctionAlarms(this, "Alarms", {
            ...props,
            topicArn: alarms.topicArn,
            name: fullName,
            alias: LIVE_ALIAS,
          }).releaseAlarms
        : [];
    this.functionName = made.functionName;
    this.aliasArn = alias.arn;
    this.roleName = role.roleName;
    this.failureQueueArn = failures.queueArn;
  }
}
