import { LambdaPermission } from "@cdktf/provider-aws/lib/lambda-permission";
import { SecretsmanagerSecretRotation } from "@cdktf/provider-aws/lib/secretsmanager-secret-rotation";
import { Construct } from "constructs";
import type { AlarmChoice } from "../audit/metric-alarm";
import { requireInteger } from "../core/checks";
import type { TerraformResource } from "../core/framework";
import { bucketName, databaseName, globalDatabaseName } from "../core/names";
import type { PolicyStatement } from "../security/policy-document";
import { PythonFunction } from "../serverless/python-function";

/** The longest that Lambda works: a busy cluster takes minutes to take a password. */
const TIMEOUT_SECONDS = 900;
/** Hours after midnight UTC within which a rotation may begin: Chile's night. */
const WINDOW = "4h";

export interface PasswordRotationProps {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  /** All regions with a cluster, of which any may be the writer. */
  readonly regions: readonly string[];
  /** Secret of this region, not a copy. */
  readonly secretArn: string;
  /** Python files of the function. */
  readonly sources: Readonly<Record<string, string>>;
  /** Days between two rotations, 1 to 365; PCI DSS asks for 90 at most where a password is the only factor. */
  readonly everyDays: number;
  readonly dataKeyArn: string;
  readonly logsKeyArn: string;
  readonly logRetentionDays: number;
  /** What has to stand before the first rotation: the database. */
  readonly dependsOn: readonly TerraformResource[];
  readonly alarms: AlarmChoice;
}

/**
 * Changes the master password on a schedule, in the database and in the secret, through the API of whichever cluster
 * writes. The function needs no network of its own: it calls AWS only, and never the database.
 * @throws PropsError if `everyDays` is not from 1 to 365.
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html
 */
export class PasswordRotation extends Construct {
  public constructor(scope: Construct, id: string, props: PasswordRotationProps) {
    super(scope, id);
    const { environment, accountId, region, secretArn, everyDays } = props;
    requireInteger(this, "everyDays", everyDays, 1, 365);

    const rotator = new PythonFunction(this, "Function", {
      ...props,
      purpose: "database-rotation",
      description: "Rotates the master password of the payments database",
      variables: { GLOBAL_CLUSTER: globalDatabaseName(environment) },
      permissions: permissions(props),
      artifactsBucketName: bucketName(environment, accountId, region, "artifacts"),
      timeoutSeconds: TIMEOUT_SECONDS,
    });
    const admission = new LambdaPermission(this, "Admission", {
      statementId: "SecretsManager",
      action: "lambda:InvokeFunction",
      functionName: rotator.functionName,
      principal: "secretsmanager.amazonaws.com",
      sourceAccount: accountId,
      sourceArn: secretArn,
    });
    new SecretsmanagerSecretRotation(this, "Resource", {
      secretId: secretArn,
      rotationLambdaArn: rotator.functionArn,
      rotationRules: { scheduleExpression: `rate(${everyDays} days)`, duration: WINDOW },
      // The first password was in the hands of those who plan and apply; it ends with the first hour.
      rotateImmediately: true,
      // An import finds no answer to that in AWS.
      lifecycle: { ignoreChanges: ["rotate_immediately"] },
      dependsOn: [admission, ...props.dependsOn],
    });
  }
}

function permissions(props: PasswordRotationProps): PolicyStatement[] {
  const { environment, accountId, region, regions, secretArn, dataKeyArn } = props;
  return [
    {
      Sid: "Secret",
      Effect: "Allow",
      Action: [
        "secretsmanager:DescribeSecret",
        "secretsmanager:GetSecretValue",
        "secretsmanager:PutSecretValue",
        "secretsmanager:UpdateSecretVersionStage",
      ],
      Resource: secretArn,
    },
    // Drawing a password concerns no secret, so there is none to name.
    { Sid: "Draw", Effect: "Allow", Action: "secretsmanager:GetRandomPassword", Resource: "*" },
    {
      Sid: "Key",
      Effect: "Allow",
      Action: ["kms:Decrypt", "kms:GenerateDataKey"],
      Resource: dataKeyArn,
      Condition: { StringEquals: { "kms:ViaService": `secretsmanager.${region}.amazonaws.com` } },
    },
    {
      Sid: "FindWriter",
      Effect: "Allow",
      Action: "rds:DescribeGlobalClusters",
      Resource: `arn:aws:rds::${accountId}:global-cluster:${globalDatabaseName(environment)}`,
    },
    {
      Sid: "SetPassword",
      Effect: "Allow",
      Action: ["rds:DescribeDBClusters", "rds:ModifyDBCluster"],
      Resource: regions.map(
        (each) => `arn:aws:rds:${each}:${accountId}:cluster:${databaseName(environment, each)}`,
      ),
    },
  ];
}
