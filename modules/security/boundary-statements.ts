import { rolePath } from "../core/names";
import type { PolicyStatement } from "./policy-document";

/** What a boundary is made for. */
export interface BoundaryPlace {
  readonly environment: string;
  readonly accountId: string;
  readonly regions: readonly string[];
}

/**
 * Services that the platform's own roles work with, those of layers to come among them: file systems by the roles
 * that back up and restore the class `files`, and `codedeploy` by functions that shift traffic to a new version and
 * report whether it works. What a vendor's agent makes in an account of its own (Redpanda) is not bounded by this.
 * Wildcards are right here: a boundary gives nothing, and each
 * role's policy names actions and resources. A test compares both for every role of every environment.
 */
const SERVICES = [
  "application-autoscaling",
  "athena",
  "backup",
  "backup-storage",
  "cloudwatch",
  "codedeploy",
  "dynamodb",
  "ecr",
  "ecs",
  "elasticfilesystem",
  "elasticloadbalancing",
  "events",
  "execute-api",
  "firehose",
  "glue",
  "kinesis",
  "kms",
  "lambda",
  "logs",
  "pipes",
  "rds",
  "rds-db",
  "s3",
  "scheduler",
  "secretsmanager",
  "servicediscovery",
  "sns",
  "sqs",
  "ssm",
  "ssmmessages",
  "states",
  "synthetics",
  "tag",
  "xray",
];

/** Single actions of services that are otherwise closed. */
const ACTIONS = [
  "config:Put*",
  "ec2:*NetworkInterface*",
  "ec2:*PrivateIpAddresses",
  "ec2:*Tags",
  "ec2:Describe*",
  "iam:Get*",
  "iam:List*",
  "lakeformation:GetDataAccess",
  "organizations:Describe*",
  "organizations:List*",
  "sts:GetCallerIdentity",
  "sts:TagSession",
];

/** Everything of IAM that gives or takes rights, by its first word. */
const RIGHTS = [
  "Add",
  "Attach",
  "Create",
  "Deactivate",
  "Delete",
  "Detach",
  "Put",
  "Remove",
  "Set",
  "Tag",
  "Untag",
  "Update",
  "Upload",
];

/** Services that answer in one region for all, wherever a role works. */
const GLOBAL_SERVICES = ["iam:*", "organizations:*", "route53:*", "s3:ListAllMyBuckets", "sts:*"];

/**
 * Statements of a permissions boundary. What is denied is also denied where a resource's own policy admits a role,
 * which passes by everything that a boundary merely does not allow.
 */
export function boundaryStatements({ environment, accountId, regions }: BoundaryPlace): PolicyStatement[] {
  const roles = `arn:aws:iam::${accountId}:role${rolePath(environment)}*`;
  const deny = (Sid: string, Action: readonly string[]): PolicyStatement => ({
    Sid,
    Effect: "Deny",
    Action,
    Resource: "*",
  });
  return [
    {
      Sid: "Services",
      Effect: "Allow",
      Action: [...SERVICES.map((service) => `${service}:*`), ...ACTIONS],
      Resource: "*",
    },
    {
      Sid: "RolesOfThePlatform",
      Effect: "Allow",
      Action: ["iam:PassRole", "sts:AssumeRole"],
      Resource: roles,
    },
    deny("NoRights", [
      ...RIGHTS.map((verb) => `iam:${verb}*`),
      "account:*",
      "organizations:LeaveOrganization",
      "sts:AssumeRoot",
    ]),
    deny("NoHidingOfTracks", [
      "access-analyzer:Delete*",
      "cloudtrail:Delete*",
      "cloudtrail:Put*",
      "cloudtrail:StopLogging",
      "cloudtrail:UpdateTrail",
      "config:Delete*",
      "config:StopConfigurationRecorder",
      "guardduty:Delete*",
      "guardduty:Disassociate*",
      "guardduty:Update*",
      "logs:DeleteDataProtectionPolicy",
      "logs:DeleteLogGroup",
      "logs:DeleteRetentionPolicy",
      "logs:DisassociateKmsKey",
      "securityhub:Delete*",
      "securityhub:Disable*",
    ]),
    deny("NoWeakening", [
      "backup:DeleteBackupVault*",
      "backup:PutBackupVault*",
      "kms:DisableKey*",
      "kms:PutKeyPolicy",
      "kms:ScheduleKeyDeletion",
      "s3:BypassGovernanceRetention",
      "s3:DeleteBucketPolicy",
      "s3:PutAccountPublicAccessBlock",
      "s3:PutBucketObjectLockConfiguration",
      "s3:PutBucketPolicy",
      "s3:PutBucketPublicAccessBlock",
      "s3:PutLifecycleConfiguration",
      "s3:PutReplicationConfiguration",
    ]),
    {
      Sid: "OnlyOurRegions",
      Effect: "Deny",
      NotAction: GLOBAL_SERVICES,
      Resource: "*",
      Condition: { StringNotEquals: { "aws:RequestedRegion": regions } },
    },
  ];
}
