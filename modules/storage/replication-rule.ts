/** One rule that replicates a bucket into another, as its metrics know it. */
export interface ReplicationRule {
  readonly environment: string;
  /** Word that the source goes by. */
  readonly purpose: string;
  readonly sourceBucketName: string;
  readonly destinationBucketName: string;
  /** Id of the rule: the region of its destination. */
  readonly ruleId: string;
  /** Topic that is told. */
  readonly topicArn: string;
}
