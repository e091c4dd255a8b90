import { S3BucketObjectLockConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-object-lock-configuration";
import { Construct } from "constructs";
import type { Immutability } from "./immutability";

export interface DefaultRetentionProps {
  readonly bucketName: string;
  readonly immutability: Immutability;
}

/** Locks every new version of a bucket for as long as its immutability says; `none` locks nothing. */
export class DefaultRetention extends Construct {
  public constructor(scope: Construct, id: string, { bucketName, immutability }: DefaultRetentionProps) {
    super(scope, id);
    if (immutability.mode === "none") return;
    new S3BucketObjectLockConfigurationA(this, "Resource", {
      bucket: bucketName,
      rule: {
        defaultRetention: { mode: immutability.mode.toUpperCase(), days: immutability.retentionDays },
      },
    });
  }
}
