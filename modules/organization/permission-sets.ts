import {
  databaseName,
  globalDatabaseName,
  PEOPLE_DATABASE_USER,
  peopleKafkaSecrets,
  planRoleArn,
} from "../core/names";
import type { PolicyStatement } from "../security/policy-document";
import { FAILOVER_STATEMENTS } from "./failover-permissions";

/** What a group of people does. */
export type Job = "administrator" | "auditor" | "database" | "developer" | "failover" | "kafka" | "operator";

/** What people of one job may do in an account that they are assigned to. */
export interface JobDescription {
  /** What it is for, as Identity Center shows it. */
  readonly description: string;
  /** Hours until a person has to sign in again, 1 to 12. */
  readonly sessionHours: number;
  /** Names of AWS's own policies. */
  readonly awsPolicies: readonly string[];
  /**
   * What AWS's policies lack, or give too much of. One document serves every account, so accounts are `*`: a
   * person's session stands in one account and reaches no other by it.
   */
  readonly statements: readonly PolicyStatement[];
}

/** Any account, since a permission set is the same in all of them. */
const ANY_ACCOUNT = "*";

/** AWS's read-only policy reads what is stored, too; PCI DSS 7.2.6 wants that by need. */
const NO_STORED_DATA: readonly PolicyStatement[] = [
  deny("NoStoredData", [
    "athena:GetQueryResults*",
    "dynamodb:BatchGetItem",
    "dynamodb:GetItem",
    "dynamodb:GetRecords",
    "dynamodb:Query",
    "dynamodb:Scan",
    "kinesis:GetRecords",
    "rds:DownloadCompleteDBLogFile",
    "rds:DownloadDBLogFilePortion",
    "secretsmanager:GetSecretValue",
    "sqs:ReceiveMessage",
  ]),
  // Card numbers in logs are masked, and stay so.
  deny("NoUnmasking", ["logs:Unmask"]),
];

const NO_OBJECTS = deny("NoObjects", ["s3:GetObject*"]);

/** By a tunnel through a task of the tier `runner`, which ECS Exec opens; it ends in no shell. */
const TUNNEL: PolicyStatement = {
  Sid: "TunnelThroughRunner",
  Effect: "Allow",
  Action: "ssm:StartSession",
  Resource: [
    "arn:aws:ecs:*:*:task/klap-*-runner/*",
    "arn:aws:ssm:*::document/AWS-StartPortForwardingSessionToRemoteHost",
  ],
};

const OWN_SESSIONS = allow(
  "OwnSessions",
  ["ssm:ResumeSession", "ssm:TerminateSession"],
  // AWS names a session after the person.
  ["arn:aws:ssm:*:*:session/${aws:userid}-*"],
);

/** Every job's permission set. */
export const JOBS: Readonly<Record<Job, JobDescription>> = {
  administrator: {
    description: "Break glass: everything, for an hour, when nothing else helps; each use is an incident",
    sessionHours: 1,
    awsPolicies: ["AdministratorAccess"],
    statements: [],
  },
  auditor: {
    description: "Settings, findings and archived logs of every account",
    sessionHours: 8,
    awsPolicies: ["SecurityAudit", "ReadOnlyAccess"],
    statements: [
      ...NO_STORED_DATA,
      {
        Sid: "NoObjectsButLogs",
        Effect: "Deny",
        Action: "s3:GetObject*",
        NotResource: ["arn:aws:s3:::klap-*-log-archive/*", "arn:aws:s3:::klap-*-direct-logs/*"],
      },
      {
        Sid: "EncryptedLogs",
        Effect: "Allow",
        Action: "kms:Decrypt",
        Resource: `arn:aws:kms:*:${ANY_ACCOUNT}:key/*`,
        Condition: { "ForAnyValue:StringLike": { "kms:ResourceAliases": "alias/klap/*/logs" } },
      },
    ],
  },
  database: {
    description: "The payments database as its reading user, by IAM and a tunnel",
    sessionHours: 1,
    awsPolicies: [],
    statements: [
      // AWS invents the ids of clusters; the user's name is what bounds people.
      allow(
        "SignIn",
        ["rds-db:connect"],
        [`arn:aws:rds-db:*:${ANY_ACCOUNT}:dbuser:*/${PEOPLE_DATABASE_USER}`],
      ),
      allow("Find", ["ecs:DescribeTasks", "ecs:ListTasks", "rds:DescribeDBClusters"], ["*"]),
      TUNNEL,
      OWN_SESSIONS,
    ],
  },
  developer: {
    description: "Looks at what runs, into tasks where that is allowed, and runs it again; no stored data",
    sessionHours: 8,
    awsPolicies: ["ReadOnlyAccess"],
    statements: [
      ...NO_STORED_DATA,
      NO_OBJECTS,
      allow(
        "RunAgain",
        ["states:RedriveExecution", "states:StartExecution"],
        [
          `arn:aws:states:*:${ANY_ACCOUNT}:stateMachine:klap-*`,
          `arn:aws:states:*:${ANY_ACCOUNT}:execution:klap-*`,
        ],
      ),
      allow("Redrive", ["sqs:StartMessageMoveTask"], [`arn:aws:sqs:*:${ANY_ACCOUNT}:klap-*-dlq`]),
      // Services let nobody in unless their environment chose so, which prod did not. Each session is written down.
      allow(
        "LookIntoTasks",
        ["ecs:ExecuteCommand"],
        ["cluster/klap-*-payments", "task/klap-*-payments/*"].map(
          (resource) => `arn:aws:ecs:*:${ANY_ACCOUNT}:${resource}`,
        ),
      ),
      {
        Sid: "EncryptedSessions",
        Effect: "Allow",
        Action: "kms:GenerateDataKey",
        Resource: `arn:aws:kms:*:${ANY_ACCOUNT}:key/*`,
        Condition: { "ForAnyValue:StringLike": { "kms:ResourceAliases": "alias/klap/*/messaging" } },
      },
    ],
  },
  failover: {
    description: "`klap failover`, for an hour, when a region is lost or left; each use raises an alarm",
    sessionHours: 1,
    awsPolicies: [],
    statements: FAILOVER_STATEMENTS,
  },
  kafka: {
    description: "Kafka with the keys of people, by a tunnel",
    sessionHours: 1,
    awsPolicies: [],
    statements: [
      allow(
        "Keys",
        ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"],
        [`arn:aws:secretsmanager:*:${ANY_ACCOUNT}:secret:${peopleKafkaSecrets("*")}*`],
      ),
      {
        Sid: "EncryptedKeys",
        Effect: "Allow",
        Action: "kms:Decrypt",
        Resource: `arn:aws:kms:*:${ANY_ACCOUNT}:key/*`,
        Condition: { "ForAnyValue:StringLike": { "kms:ResourceAliases": "alias/klap/*/data" } },
      },
      allow("Find", ["ecs:DescribeTasks", "ecs:ListTasks"], ["*"]),
      TUNNEL,
      OWN_SESSIONS,
    ],
  },
  operator: {
    description: "Looks at everything but stored data, plans, and moves the database's writer by a runbook",
    sessionHours: 8,
    awsPolicies: ["ReadOnlyAccess"],
    statements: [
      ...NO_STORED_DATA,
      NO_OBJECTS,
      allow("Plan", ["sts:AssumeRole"], [planRoleArn(ANY_ACCOUNT)]),
      // Who is called when a region is lost does not first break the glass. AWS wants all three: the global database,
      // the cluster that writes and the one that will.
      allow(
        "MoveWriter",
        ["rds:FailoverGlobalCluster", "rds:SwitchoverGlobalCluster"],
        [
          `arn:aws:rds::${ANY_ACCOUNT}:global-cluster:${globalDatabaseName("*")}`,
          `arn:aws:rds:*:${ANY_ACCOUNT}:cluster:${databaseName("*", "*")}`,
        ],
      ),
    ],
  },
};

function allow(Sid: string, Action: readonly string[], Resource: readonly string[]): PolicyStatement {
  return { Sid, Effect: "Allow", Action, Resource };
}

function deny(Sid: string, Action: readonly string[]): PolicyStatement {
  return { Sid, Effect: "Deny", Action, Resource: "*" };
}
