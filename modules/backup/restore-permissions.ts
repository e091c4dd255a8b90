import { resourceName } from "../core/names";
import type { PolicyStatement } from "../security/policy-document";
import type { BackupClass } from "./backup-class";
import { backupKeyStatements } from "./backup-keys";
import type { BackupPlace } from "./class-resources";

/** How AWS Backup names what it restores to try a backup, and cleans up by. */
const TRIAL = "awsbackup-restore-test-*";

/**
 * What AWS Backup may do to restore backups of the classes named for a trial: it makes resources of its own names and
 * overwrites nothing that is there.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing.html
 */
export function restorePermissions(classes: readonly BackupClass[], place: BackupPlace): PolicyStatement[] {
  return [
    {
      Sid: "Jobs",
      Effect: "Allow",
      Action: ["backup:DescribeRestoreJob", "backup:StartRestoreJob"],
      // Restore jobs and the points that they start from have ids of AWS's.
      Resource: "*",
    },
    ...backupKeyStatements(place, place.region),
    ...classes.flatMap((backupClass) => CLASS_STATEMENTS[backupClass](place)),
  ];
}

const CLASS_STATEMENTS: Readonly<Record<BackupClass, (place: BackupPlace) => PolicyStatement[]>> = {
  database: databaseStatements,
  objects: objectStatements,
  tables: ({ accountId, region }) => [
    {
      Sid: "Tables",
      Effect: "Allow",
      Action: [
        "dynamodb:DescribeTable",
        "dynamodb:RestoreTableFromAwsBackup",
        "dynamodb:BatchWriteItem",
        "dynamodb:PutItem",
        "dynamodb:UpdateItem",
      ],
      Resource: `arn:aws:dynamodb:${region}:${accountId}:table/${TRIAL}`,
    },
  ],
  files: ({ accountId, region }) => [
    {
      Sid: "Files",
      Effect: "Allow",
      Action: [
        "elasticfilesystem:CreateFilesystem",
        "elasticfilesystem:DescribeFilesystems",
        "elasticfilesystem:Restore",
        "elasticfilesystem:TagResource",
      ],
      // AWS names file systems itself.
      Resource: `arn:aws:elasticfilesystem:${region}:${accountId}:file-system/*`,
    },
  ],
};

function databaseStatements({ environment, accountId, region }: BackupPlace): PolicyStatement[] {
  const rds = `arn:aws:rds:${region}:${accountId}`;
  return [
    {
      Sid: "TrialClusters",
      Effect: "Allow",
      Action: ["rds:AddTagsToResource", "rds:DeleteDBCluster", "rds:RestoreDBClusterFromSnapshot"],
      Resource: `${rds}:cluster:${TRIAL}`,
    },
    {
      Sid: "TrialSources",
      Effect: "Allow",
      Action: "rds:RestoreDBClusterFromSnapshot",
      // Groups of parameters and options are those that AWS brings along, named after the engine's version.
      Resource: [
        `${rds}:cluster-snapshot:awsbackup:*`,
        `${rds}:subgrp:${resourceName(environment, "*")}`,
        `${rds}:cluster-pg:*`,
        `${rds}:og:*`,
      ],
    },
    // These list what is there and change nothing.
    {
      Sid: "ClusterLists",
      Effect: "Allow",
      Action: [
        "rds:DescribeDBClusterSnapshots",
        "rds:DescribeDBClusters",
        "rds:DescribeDBInstances",
        "rds:ListTagsForResource",
      ],
      Resource: "*",
    },
  ];
}

function objectStatements({ accountId }: BackupPlace): PolicyStatement[] {
  const bucket = `arn:aws:s3:::${TRIAL}`;
  const ours = { StringEquals: { "aws:ResourceAccount": accountId } };
  return [
    {
      Sid: "TrialBuckets",
      Effect: "Allow",
      Action: [
        "s3:CreateBucket",
        "s3:GetBucketLocation",
        "s3:GetBucketOwnershipControls",
        "s3:GetBucketVersioning",
        "s3:ListBucket",
        "s3:ListBucketVersions",
        "s3:PutBucketOwnershipControls",
        "s3:PutBucketVersioning",
      ],
      Resource: bucket,
      Condition: ours,
    },
    {
      Sid: "TrialObjects",
      Effect: "Allow",
      Action: [
        "s3:DeleteObject",
        "s3:GetObject",
        "s3:GetObjectAcl",
        "s3:GetObjectTagging",
        "s3:GetObjectVersion",
        "s3:GetObjectVersionAcl",
        "s3:ListMultipartUploadParts",
        "s3:PutObject",
        "s3:PutObjectAcl",
        "s3:PutObjectTagging",
        "s3:PutObjectVersionAcl",
      ],
      Resource: `${bucket}/*`,
      Condition: ours,
    },
  ];
}
