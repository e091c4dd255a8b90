import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { Construct } from "constructs";
import { requireOneOf } from "../core/checks";
import { LOG_RETENTION_DAYS } from "../audit/log-retention-days";

/**
 * Logs that the cluster hands out: what PostgreSQL and pgaudit write, what its host writes, and refused IAM
 * logins.
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.CloudWatch.html
 */
export const EXPORTED_LOGS = ["iam-db-auth-error", "instance", "postgresql"];

export interface DatabaseLogsProps {
  /** Name of the cluster, which its proxy shares. */
  readonly databaseName: string;
  /** Key whose policy lets CloudWatch Logs of this region use it. */
  readonly keyArn: string;
  readonly retentionDays: number;
  readonly withProxy: boolean;
}

/**
 * Encrypted log groups under the names that RDS writes to. RDS would make them itself, without key and for ever.
 * @throws PropsError if `retentionDays` is none that CloudWatch Logs knows.
 */
export class DatabaseLogs extends Construct {
  /** To be applied before whatever writes logs. */
  public readonly groups: readonly CloudwatchLogGroup[];

  public constructor(scope: Construct, id: string, props: DatabaseLogsProps) {
    super(scope, id);
    const { databaseName, keyArn, retentionDays, withProxy } = props;
    requireOneOf(this, "retentionDays", retentionDays, LOG_RETENTION_DAYS);

    const group = (key: string, name: string): CloudwatchLogGroup =>
      new CloudwatchLogGroup(this, key, { name, kmsKeyId: keyArn, retentionInDays: retentionDays });
    this.groups = [
      ...EXPORTED_LOGS.map((log) => group(log, `/aws/rds/cluster/${databaseName}/${log}`)),
      // Enhanced monitoring of all databases of an account's region, under a name that AWS chose.
      group("Monitoring", "RDSOSMetrics"),
      ...(withProxy ? [group("Proxy", `/aws/rds/proxy/${databaseName}`)] : []),
    ];
  }
}
