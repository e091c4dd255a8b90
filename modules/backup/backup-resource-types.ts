import { BackupRegionSettings } from "@cdktf/provider-aws/lib/backup-region-settings";
import { Construct } from "constructs";

/** Types that a selection may find; AWS Backup passes over resources of any type that is switched off. */
const BACKED_UP = ["Aurora", "DynamoDB", "EFS", "S3"];

/**
 * Types that AWS Backup also knows, not all of them in every region. Whatever they are set to is left as it is: AWS
 * refuses a type that the region has not got, and answers with every type that it has.
 */
const LEFT_ALONE = [
  "CloudFormation",
  "DSQL",
  "DocumentDB",
  "EBS",
  "EC2",
  "EKS",
  "FSx",
  "Neptune",
  "RDS",
  "Redshift",
  "Redshift Serverless",
  "SAP HANA on Amazon EC2",
  "Storage Gateway",
  "Timestream",
  "VirtualMachine",
];

/**
 * Switches AWS Backup on, in an account's region, for the types of resources that the platform stores data in. Tables
 * and file systems are managed by AWS Backup wholly, without which they can be copied to no other account.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/service-opt-in.html
 */
export class BackupResourceTypes extends Construct {
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    new BackupRegionSettings(this, "Resource", {
      resourceTypeOptInPreference: Object.fromEntries(BACKED_UP.map((type) => [type, true])),
      resourceTypeManagementPreference: { DynamoDB: true, EFS: true },
      lifecycle: {
        ignoreChanges: LEFT_ALONE.map((type) => `resource_type_opt_in_preference["${type}"]`),
      },
    });
  }
}
