/** Where a bucket stands, and to whom it is closed. */
export interface BucketPlace {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  /** Id of the AWS organization: `o-…`. */
  readonly organizationId: string;
}
