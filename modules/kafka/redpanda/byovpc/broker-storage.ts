import { DynamodbTable } from "@cdktf/provider-aws/lib/dynamodb-table";
import { Construct } from "constructs";
import { noBackup } from "../../../backup/no-backup";
import { bucketName, resourceName } from "../../../core/names";
import { PrivateBucket } from "../../../storage/private-bucket";
import type { BrokerPlace } from "./broker-place";

/** Days that a replaced version stays: brokers look after their segments themselves. */
const REPLACED_DAYS = 1;
/** Days that an older state of the agent's stays. */
const OLD_STATE_DAYS = 90;
const ABANDONED_UPLOAD_DAYS = 7;

export interface BrokerStorageProps extends BrokerPlace {
  readonly organizationId: string;
}

/**
 * What the vendor keeps in S3 and DynamoDB: segments of topics, the agent's Terraform states, and their locks. Under
 * keys of AWS, since roles that the agent makes for its pods have rights on no key of ours.
 */
export class BrokerStorage extends Construct {
  public readonly dataBucket: string;
  public readonly managementBucket: string;
  public readonly lockTable: string;
  public readonly lockTableArn: string;

  public constructor(scope: Construct, id: string, props: BrokerStorageProps) {
    super(scope, id);
    noBackup(
      this,
      "brokers hold three copies of every segment, and the agent makes its states and locks anew",
    );
    const { environment, accountId, region, organizationId } = props;
    const bucket = (name: string, purpose: string, replacedDays: number): string =>
      new PrivateBucket(this, name, {
        name: bucketName(environment, accountId, region, purpose),
        organizationId,
        encryption: "s3-managed",
        objectLock: false,
        statements: [],
        lifecycleRules: [
          {
            id: "replaced",
            status: "Enabled",
            filter: [{ prefix: "" }],
            expiration: [{ expiredObjectDeleteMarker: true }],
            noncurrentVersionExpiration: [{ noncurrentDays: replacedDays }],
            abortIncompleteMultipartUpload: [{ daysAfterInitiation: ABANDONED_UPLOAD_DAYS }],
          },
        ],
      }).bucketName;
    this.dataBucket = bucket("Data", "brokers", REPLACED_DAYS);
    this.managementBucket = bucket("Management", "broker-states", OLD_STATE_DAYS);
    const table = new DynamodbTable(this, "Locks", {
      name: resourceName(environment, "broker-locks"),
      billingMode: "PAY_PER_REQUEST",
      hashKey: "LockID",
      attribute: [{ name: "LockID", type: "S" }],
      pointInTimeRecovery: { enabled: true },
      serverSideEncryption: { enabled: true },
      deletionProtectionEnabled: true,
      lifecycle: { preventDestroy: true },
    });
    this.lockTable = table.name;
    this.lockTableArn = table.arn;
  }
}
