import { failureQueueArn, functionArn, resourceName } from "../core/names";
import type { PolicyStatement } from "../security/policy-document";

/** A function by what its role's statements name. */
export interface FunctionPlace {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  /** Name of the function without the environment: `settlement-collect`. */
  readonly name: string;
}

/** Log group of a function's lines. */
export function functionLogGroupName(environment: string, name: string): string {
  return `/aws/lambda/${resourceName(environment, name)}`;
}

/** What every function does: it writes its own log. */
export function writeLog({ environment, accountId, region, name }: FunctionPlace): PolicyStatement {
  const group = functionLogGroupName(environment, name);
  return {
    Sid: "WriteLog",
    Effect: "Allow",
    Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
    // Lambda names the streams.
    Resource: `arn:aws:logs:${region}:${accountId}:log-group:${group}:log-stream:*`,
  };
}

/** Traces go to X-Ray, whose two actions know no resources. */
export function sendTraces(): PolicyStatement {
  return {
    Sid: "SendTraces",
    Effect: "Allow",
    Action: ["xray:PutTelemetryRecords", "xray:PutTraceSegments"],
    Resource: "*",
  };
}

/**
 * Lambda makes the function's interfaces in the VPC with the function's own role; most of these actions know no
 * resources. What runs inside the function is denied them.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html#configuration-vpc-permissions
 */
export function joinNetwork({ environment, accountId, region, name }: FunctionPlace): PolicyStatement[] {
  const actions = [
    "ec2:AssignPrivateIpAddresses",
    "ec2:CreateNetworkInterface",
    "ec2:DeleteNetworkInterface",
    "ec2:DescribeNetworkInterfaces",
    "ec2:DescribeSecurityGroups",
    "ec2:DescribeSubnets",
    "ec2:DescribeVpcs",
    "ec2:UnassignPrivateIpAddresses",
  ];
  return [
    { Sid: "JoinNetwork", Effect: "Allow", Action: actions, Resource: "*" },
    {
      Sid: "NotFromInside",
      Effect: "Deny",
      Action: actions,
      Resource: "*",
      Condition: {
        ArnEquals: { "lambda:SourceFunctionArn": functionArn(environment, accountId, region, name) },
      },
    },
  ];
}

/** What the function fails to do Lambda puts into the function's queue, with the function's role. */
export function putFailures(
  { environment, accountId, region, name }: FunctionPlace,
  messagingKeyArn: string,
): PolicyStatement[] {
  return [
    {
      Sid: "PutFailures",
      Effect: "Allow",
      Action: "sqs:SendMessage",
      Resource: failureQueueArn(environment, accountId, region, name),
    },
    {
      Sid: "EncryptFailures",
      Effect: "Allow",
      Action: ["kms:Decrypt", "kms:GenerateDataKey"],
      Resource: messagingKeyArn,
      Condition: { StringEquals: { "kms:ViaService": `sqs.${region}.amazonaws.com` } },
    },
  ];
}
