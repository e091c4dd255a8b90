/** Something in what is deployed that a rule does not want. */
export interface Finding {
  /** The rule's id: `CKV_AWS_145`. */
  readonly id: string;
  /** What the rule wants. */
  readonly title: string;
  readonly stack: string;
  /** Terraform address in the stack: `aws_s3_bucket.access_logs`. */
  readonly address: string;
}
