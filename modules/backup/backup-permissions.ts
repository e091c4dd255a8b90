import { backupVaultName } from "../core/names";
import type { PolicyStatement } from "../security/policy-document";
import type { BackupClass } from "./backup-class";
import { backupKeyStatements } from "./backup-keys";
import { classResources, type BackupPlace } from "./class-resources";

/** Snapshots that AWS Backup makes; RDS takes no others from it. */
const BACKUP_SNAPSHOT = "cluster-snapshot:awsbackup:*";

/**
 * What AWS Backup may do to back up the classes named and to copy the backups. AWS's own policies for this open every
 * resource of the account; these name what is the platform's, as far as each action can be told what it is for.
 * @param vaultArns vaults that copies go to
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/iam-service-roles.html
 */
export function backupPermissions(
  classes: readonly BackupClass[],
  place: BackupPlace,
  vaultArns: readonly string[],
): PolicyStatement[] {
  const { environment, accountId, region } = place;
  return [
    // Selections by tag look over all resources; the action takes none.
    { Sid: "Lookup", Effect: "Allow", Action: "tag:GetResources", Resource: "*" },
    {
      Sid: "OwnVault",
      Effect: "Allow",
      Action: ["backup:CopyFromBackupVault", "backup:DescribeBackupVault"],
      Resource: `arn:aws:backup:${region}:${accountId}:backup-vault:${backupVaultName(environment)}`,
    },
    // Copies out of a vault are checked against the recovery point, whose id AWS invents.
    { Sid: "Points", Effect: "Allow", Action: POINT_ACTIONS, Resource: recoveryPoints(place) },
    ...(vaultArns.length > 0
      ? [
          {
            Sid: "Copies",
            Effect: "Allow",
            Action: "backup:CopyIntoBackupVault",
            Resource: vaultArns,
          } as const,
        ]
      : []),
    // Copies need the keys of the other region as well.
    ...backupKeyStatements(place, "*"),
    ...classes.flatMap((backupClass) => CLASS_STATEMENTS[backupClass](place)),
  ];
}

const POINT_ACTIONS = ["backup:CopyFromBackupVault", "backup:TagResource"];

const CLASS_STATEMENTS: Readonly<Record<BackupClass, (place: BackupPlace) => PolicyStatement[]>> = {
  database: databaseStatements,
  objects: objectStatements,
  tables: (place) => [
    {
      Sid: "Tables",
      Effect: "Allow",
      Action: ["dynamodb:DescribeTable", "dynamodb:ListTagsOfResource", "dynamodb:StartAwsBackupJob"],
      Resource: classResources("tables", place),
    },
  ],
  files: (place) => [
    {
      Sid: "Files",
      Effect: "Allow",
      Action: ["elasticfilesystem:Backup", "elasticfilesystem:DescribeTags"],
      Resource: classResources("files", place),
    },
  ],
};

function recoveryPoints({ accountId, region }: BackupPlace): string[] {
  return [
    `arn:aws:backup:${region}:${accountId}:recovery-point:*`,
    `arn:aws:rds:${region}:${accountId}:${BACKUP_SNAPSHOT}`,
  ];
}

function databaseStatements(place: BackupPlace): PolicyStatement[] {
  const cluster = classResources("database", place);
  // A copy is named in the region that it goes to.
  const snapshots = `arn:aws:rds:*:${place.accountId}:${BACKUP_SNAPSHOT}`;
  return [
    {
      Sid: "Clusters",
      Effect: "Allow",
      Action: ["rds:AddTagsToResource", "rds:CreateDBClusterSnapshot", "rds:ListTagsForResource"],
      Resource: [cluster, snapshots],
    },
    {
      Sid: "Snapshots",
      Effect: "Allow",
      Action: [
        "rds:CopyDBClusterSnapshot",
        "rds:DeleteDBClusterSnapshot",
        "rds:ModifyDBClusterSnapshotAttribute",
      ],
      Resource: snapshots,
    },
    // These list what is there and change nothing.
    {
      Sid: "ClusterLists",
      Effect: "Allow",
      Action: [
        "rds:DescribeDBClusterAutomatedBackups",
        "rds:DescribeDBClusterSnapshots",
        "rds:DescribeDBClusters",
        "rds:DescribeDBInstances",
      ],
      Resource: "*",
    },
  ];
}

function objectStatements(place: BackupPlace): PolicyStatement[] {
  const buckets = classResources("objects", place);
  return [
    {
      Sid: "Buckets",
      Effect: "Allow",
      Action: [
        "s3:GetBucketAcl",
        "s3:GetBucketLocation",
        "s3:GetBucketNotification",
        "s3:GetBucketTagging",
        "s3:GetBucketVersioning",
        "s3:GetInventoryConfiguration",
        "s3:ListBucket",
        "s3:ListBucketVersions",
        "s3:ListTagsForResource",
        "s3:PutBucketNotification",
        "s3:PutInventoryConfiguration",
      ],
      Resource: buckets,
    },
    {
      Sid: "Objects",
      Effect: "Allow",
      Action: [
        "s3:GetObject",
        "s3:GetObjectAcl",
        "s3:GetObjectTagging",
        "s3:GetObjectVersion",
        "s3:GetObjectVersionAcl",
        "s3:GetObjectVersionTagging",
      ],
      Resource: `${buckets}/*`,
    },
    // AWS Backup follows changes of a bucket by rules that it makes and names itself.
    {
      Sid: "ChangeRules",
      Effect: "Allow",
      Action: [
        "events:DeleteRule",
        "events:DescribeRule",
        "events:DisableRule",
        "events:EnableRule",
        "events:ListTargetsByRule",
        "events:PutRule",
        "events:PutTargets",
        "events:RemoveTargets",
      ],
      Resource: `arn:aws:events:${place.region}:${place.accountId}:rule/AwsBackupManagedRule*`,
    },
    // None of these takes a resource; they list and measure.
    {
      Sid: "BucketLists",
      Effect: "Allow",
      Action: ["cloudwatch:GetMetricData", "events:ListRules", "s3:ListAllMyBuckets"],
      Resource: "*",
    },
  ];
}
