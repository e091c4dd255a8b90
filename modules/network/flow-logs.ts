import { FlowLog } from "@cdktf/provider-aws/lib/flow-log";
import { Construct } from "constructs";
import { LogGroup } from "../audit/log-group";
import { resourceName } from "../core/names";
import { bucketArn } from "../storage/bucket-arn";
import { FlowLogRole } from "./flow-log-role";

/** Seconds over which AWS adds up one connection's packets; the shorter of its two choices. */
const AGGREGATION_SECONDS = 60;

/** Fields of a record, beyond AWS's default by what an investigation asks first: which way, through what, why refused. */
const FIELDS = [
  ...["version", "account-id", "vpc-id", "subnet-id", "az-id", "interface-id", "instance-id"],
  ...["srcaddr", "dstaddr", "srcport", "dstport", "protocol", "pkt-srcaddr", "pkt-dstaddr"],
  ...["packets", "bytes", "start", "end", "action", "log-status", "tcp-flags", "type"],
  ...["flow-direction", "traffic-path", "pkt-src-aws-service", "pkt-dst-aws-service", "reject-reason"],
];

export interface FlowLogsProps {
  readonly vpcId: string;
  /** What the VPC is for: `payments`. The log group is `/klap-<environment>-<network>/flow-logs`. */
  readonly network: string;
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  /** Key that CloudWatch Logs may use for log groups of this account and region. */
  readonly kmsKeyArn: string;
  /** Days that records are kept at hand in CloudWatch Logs; the archive keeps them longer. */
  readonly retentionDays: number;
  /** Bucket that lets AWS's log delivery write below `AWSLogs/<account id>/`. */
  readonly archiveBucket: string;
}

/**
 * Records of every connection that a VPC took or refused, twice: in an encrypted log group for questions of the
 * day, and as Parquet in the archive for audits. Prefixes of the archive are not in Hive's form, because that puts
 * `aws-account-id=` into the path, which the bucket's policy does not admit.
 * @throws PropsError if `retentionDays` is none that CloudWatch Logs knows.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html
 */
export class FlowLogs extends Construct {
  public constructor(scope: Construct, id: string, props: FlowLogsProps) {
    super(scope, id);
    const { vpcId, network, environment, accountId, region, kmsKeyArn, retentionDays, archiveBucket } = props;
    const name = resourceName(environment, network);
    const logGroupName = `/${name}/flow-logs`;
    const every = {
      vpcId,
      trafficType: "ALL",
      maxAggregationInterval: AGGREGATION_SECONDS,
      logFormat: FIELDS.map((field) => `$\${${field}}`).join(" "),
    };
    const group = new LogGroup(this, "Group", { name: logGroupName, kmsKeyArn, retentionDays });
    const role = new FlowLogRole(this, "Role", { network, environment, accountId, region, logGroupName });
    new FlowLog(this, "Recent", {
      ...every,
      logDestinationType: "cloud-watch-logs",
      logDestination: group.logGroupArn,
      iamRoleArn: role.roleArn,
      dependsOn: [role.permissions],
      tags: { Name: `${name}-recent` },
    });
    new FlowLog(this, "Archive", {
      ...every,
      logDestinationType: "s3",
      logDestination: bucketArn(archiveBucket),
      destinationOptions: { fileFormat: "parquet", hiveCompatiblePartitions: false, perHourPartition: true },
      tags: { Name: `${name}-archive` },
    });
  }
}
