import { stateMachineArn } from "../../core/names";
import type { PolicyStatement } from "../../security/policy-document";
import type { Scope } from "./definition";

export interface StateMachinePlace {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  /** Name without the environment. */
  readonly name: string;
  /** Aliases of the functions that its steps call. */
  readonly functionArns: readonly string[];
  /** Aliases of the workflows that it starts. */
  readonly startedArns: readonly string[];
  readonly keyArn: string;
}

/** Functions that a workflow calls, each once. */
export function functionArns({ states }: Scope): string[] {
  const arns = Object.values(states).flatMap((state) => {
    if (state.type === "task") return [state.functionArn];
    return state.type === "map" ? functionArns(state.each) : [];
  });
  return [...new Set(arns)].sort();
}

/** Workflows that a workflow starts, each once. */
export function startedArns({ states }: Scope): string[] {
  const arns = Object.values(states).flatMap((state) => {
    if (state.type === "start") return [state.stateMachineArn];
    return state.type === "map" ? startedArns(state.each) : [];
  });
  return [...new Set(arns)].sort();
}

/**
 * What a workflow does itself: it calls its functions and starts workflows by their aliases, encrypts what it remembers, and sends log and
 * traces.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html#cloudwatch-iam-policy
 */
export function stateMachinePermissions(place: StateMachinePlace): PolicyStatement[] {
  const { environment, accountId, region, name, functionArns: arns, keyArn } = place;
  return [
    ...(arns.length === 0
      ? []
      : [
          {
            Sid: "CallFunctions",
            Effect: "Allow",
            Action: "lambda:InvokeFunction",
            Resource: arns,
          } as const,
        ]),
    ...(place.startedArns.length === 0
      ? []
      : [
          {
            Sid: "StartWorkflows",
            Effect: "Allow",
            Action: "states:StartExecution",
            Resource: place.startedArns,
          } as const,
        ]),
    {
      Sid: "Encrypt",
      Effect: "Allow",
      Action: ["kms:Decrypt", "kms:GenerateDataKey"],
      Resource: keyArn,
      Condition: {
        StringEquals: {
          "kms:EncryptionContext:aws:states:stateMachineArn": stateMachineArn(
            environment,
            accountId,
            region,
            name,
          ),
        },
      },
    },
    // Deliveries of logs, and traces, know no resources.
    {
      Sid: "DeliverLog",
      Effect: "Allow",
      Action: [
        "logs:CreateLogDelivery",
        "logs:DeleteLogDelivery",
        "logs:DescribeLogGroups",
        "logs:DescribeResourcePolicies",
        "logs:GetLogDelivery",
        "logs:ListLogDeliveries",
        "logs:UpdateLogDelivery",
      ],
      Resource: "*",
    },
    {
      Sid: "SendTraces",
      Effect: "Allow",
      Action: [
        "xray:GetSamplingRules",
        "xray:GetSamplingTargets",
        "xray:PutTelemetryRecords",
        "xray:PutTraceSegments",
      ],
      Resource: "*",
    },
  ];
}
