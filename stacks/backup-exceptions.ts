/** A resource that holds data and is in no backup selection, with the reason. */
export interface BackupException {
  readonly layer: string;
  /** Terraform address: `aws_s3_bucket.access_logs`. */
  readonly address: string;
  /** How the data come back, or why they need not. */
  readonly reason: string;
}

/** Every exception, in all environments and accounts. A test fails on one that nothing matches any more. */
export const BACKUP_EXCEPTIONS: readonly BackupException[] = [
  {
    layer: "storage",
    address: "aws_s3_bucket.access_logs",
    reason:
      "who read a bucket is told by the trail as well; these logs are for looking into one bucket's use",
  },
  {
    layer: "storage",
    address: "aws_s3_bucket.log_archive",
    reason:
      "Object Lock keeps what is written, and AWS writes logs once: there is no older state to go back to",
  },
];
