import { FlowLog } from "@cdktf/provider-aws/lib/flow-log";
import { Construct } from "constructs";
import { bucketArn } from "../storage/bucket-arn";

export interface TransitFlowLogProps {
  readonly transitGatewayId: string;
  /** Name tag: `klap-prod-transit`. */
  readonly name: string;
  /** Bucket that lets AWS's log delivery write below `AWSLogs/<account id>/`. */
  readonly archiveBucket: string;
}

/**
 * Records in the archive of what passed a Transit Gateway, and of what it dropped for want of a route. AWS takes no
 * choice of traffic here, and no interval but a minute.
 * @see https://docs.aws.amazon.com/vpc/latest/tgw/tgw-flow-logs.html
 */
export class TransitFlowLog extends Construct {
  public constructor(scope: Construct, id: string, props: TransitFlowLogProps) {
    super(scope, id);
    const { transitGatewayId, name, archiveBucket } = props;
    new FlowLog(this, "Resource", {
      transitGatewayId,
      maxAggregationInterval: 60,
      logDestinationType: "s3",
      logDestination: bucketArn(archiveBucket),
      destinationOptions: { fileFormat: "parquet", hiveCompatiblePartitions: false, perHourPartition: true },
      tags: { Name: name },
    });
  }
}
