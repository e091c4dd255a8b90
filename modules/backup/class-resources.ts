import { bucketName, resourceName } from "../core/names";
import type { BackupClass } from "./backup-class";

/** Where resources of a class are looked for. */
export interface BackupPlace {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
}

/** ARN of everything of a class that the platform's names may be given to in one account and region. */
export function classResources(
  backupClass: BackupClass,
  { environment, accountId, region }: BackupPlace,
): string {
  const ours = resourceName(environment, "*");
  const arns: Readonly<Record<BackupClass, string>> = {
    database: `arn:aws:rds:${region}:${accountId}:cluster:${ours}`,
    objects: `arn:aws:s3:::${bucketName(environment, accountId, region, "*")}`,
    tables: `arn:aws:dynamodb:${region}:${accountId}:table/${ours}`,
    // AWS names file systems itself.
    files: `arn:aws:elasticfilesystem:${region}:${accountId}:file-system/*`,
  };
  return arns[backupClass];
}
