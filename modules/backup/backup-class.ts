/** How a kind of stored data is backed up, as the value of the tag `Backup` on what holds it. */
export type BackupClass = "database" | "objects" | "tables" | "files";

/** What AWS Backup can do with the resources of a class. */
export interface BackupClassTraits {
  /** AWS Backup's own name for the type. */
  readonly resourceType: "Aurora" | "S3" | "DynamoDB" | "EFS";
  /** Terraform's type of the resource that carries the tag. */
  readonly terraformType: string;
  /** Whether old backups can move to cheaper storage. */
  readonly coldStorage: boolean;
  /**
   * Whether AWS Backup keeps a history that can be restored to any second. Aurora's own belongs to RDS, and AWS
   * Backup would take it over, after which RDS refuses another retention.
   */
  readonly continuous: boolean;
  /** Copies that one rule may make: of an Aurora snapshot either one to another region or one to another account. */
  readonly copiesOfARule: number;
}

/** @see https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-feature-availability.html */
export const BACKUP_CLASSES: Readonly<Record<BackupClass, BackupClassTraits>> = {
  database: {
    resourceType: "Aurora",
    terraformType: "aws_rds_cluster",
    coldStorage: false,
    continuous: false,
    copiesOfARule: 1,
  },
  objects: {
    resourceType: "S3",
    terraformType: "aws_s3_bucket",
    coldStorage: false,
    continuous: true,
    copiesOfARule: 2,
  },
  tables: {
    resourceType: "DynamoDB",
    terraformType: "aws_dynamodb_table",
    coldStorage: true,
    continuous: false,
    copiesOfARule: 2,
  },
  files: {
    resourceType: "EFS",
    terraformType: "aws_efs_file_system",
    coldStorage: true,
    continuous: false,
    copiesOfARule: 2,
  },
};

/** Key of the tag that puts a resource into a backup selection. */
export const BACKUP_TAG = "Backup";

/** The tag that puts a resource into the backup selection of its class. */
export function backupTag(backupClass: BackupClass): Record<string, string> {
  return { [BACKUP_TAG]: backupClass };
}
