import type { PolicyStatement } from "../security/policy-document";

/** What a session in a task needs around it. */
export interface ExecPlace {
  readonly accountId: string;
  readonly region: string;
  /** Log group of all that is typed and answered. */
  readonly logGroupName: string;
  /** Key of the channel between operator and task. */
  readonly keyArn: string;
}

/**
 * What a task does to let an operator in: it opens the channel, and writes down what happens in it.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html
 */
export function execPermissions(place: ExecPlace): PolicyStatement[] {
  const { accountId, region, logGroupName, keyArn } = place;
  const logGroup = `arn:aws:logs:${region}:${accountId}:log-group:${logGroupName}`;
  return [
    {
      Sid: "SessionChannel",
      Effect: "Allow",
      Action: [
        "ssmmessages:CreateControlChannel",
        "ssmmessages:CreateDataChannel",
        "ssmmessages:OpenControlChannel",
        "ssmmessages:OpenDataChannel",
      ],
      // These actions know no resources.
      Resource: "*",
    },
    { Sid: "SessionKey", Effect: "Allow", Action: "kms:Decrypt", Resource: keyArn },
    // The agent looks for the group by listing all of them, which no resource narrows.
    { Sid: "FindSessionLog", Effect: "Allow", Action: "logs:DescribeLogGroups", Resource: "*" },
    {
      Sid: "WriteSessionLog",
      Effect: "Allow",
      Action: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
      Resource: [logGroup, `${logGroup}:*`],
    },
  ];
}

/** Paths that the agent of a session writes to, which is why they are not read-only. */
export const EXEC_PATHS: Readonly<Record<string, string>> = {
  "exec-agents": "/managed-agents",
  "exec-state": "/var/lib/amazon/ssm",
  "exec-logs": "/var/log/amazon/ssm",
};
