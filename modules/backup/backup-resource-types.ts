import { BackupRegionSettings } from "@cdktf/provider-aws/lib/backup-region-settings";
import { Construct } from "constructs";
import { BACKUP_CLASSES } from "./backup-class";

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
      // AWS Backup passes over a resource whose type is switched off, whatever selects it.
      resourceTypeOptInPreference: Object.fromEntries(
        Object.values(BACKUP_CLASSES).map(({ resourceType }) => [resourceType, true]),
      ),
      resourceTypeManagementPreference: { DynamoDB: true, EFS: true },
      lifecycle: {
        ignoreChanges: LEFT_ALONE.map((type) => `resource_type_opt_in_preference["${type}"]`),
      },
    });
  }
}
