import { GuarddutyPublishingDestination } from "@cdktf/provider-aws/lib/guardduty-publishing-destination";
import { Construct } from "constructs";
import { bucketArn } from "../storage/bucket-arn";

export interface FindingExportProps {
  readonly detectorId: string;
  /** Bucket whose policy admits GuardDuty of this account. */
  readonly bucketName: string;
  /** Key whose policy admits GuardDuty, too. */
  readonly keyArn: string;
}

/**
 * Keeps GuardDuty's findings, of members too, beyond the 90 days after which GuardDuty drops them. GuardDuty tries
 * bucket and key when this is made.
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_exportfindings.html
 */
export class FindingExport extends Construct {
  public constructor(scope: Construct, id: string, { detectorId, bucketName, keyArn }: FindingExportProps) {
    super(scope, id);
    new GuarddutyPublishingDestination(this, "Resource", {
      detectorId,
      destinationArn: bucketArn(bucketName),
      kmsKeyArn: keyArn,
    });
  }
}
