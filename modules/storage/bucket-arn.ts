/** ARN of a bucket by its name. */
export function bucketArn(bucket: string): string {
  return `arn:aws:s3:::${bucket}`;
}
