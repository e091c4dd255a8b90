import { Construct } from "constructs";
import { LogGroup } from "../audit/log-group";
import type { TerraformResource } from "../core/framework";

/**
 * Logs that the cluster hands out: what PostgreSQL and pgaudit write, what its host writes, and refused IAM
 * logins.
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.CloudWatch.html
 */
export const EXPORTED_LOGS = ["iam-db-auth-error", "instance", "postgresql"];

export interface DatabaseLogsProps {
  /** Name of the cluster. */
  readonly databaseName: string;
  /** Key whose policy lets CloudWatch Logs of this region use it. */
  readonly keyArn: string;
  readonly retentionDays: number;
}

/**
 * Encrypted log groups under the names that RDS writes to. RDS would make them itself, without key and for ever.
 * @throws PropsError if `retentionDays` is none that CloudWatch Logs knows.
 */
export class DatabaseLogs extends Construct {
  /** To be applied before whatever writes logs. */
  public readonly groups: readonly TerraformResource[];

  public constructor(scope: Construct, id: string, props: DatabaseLogsProps) {
    super(scope, id);
    const { databaseName, keyArn, retentionDays } = props;

    const group = (key: string, name: string): TerraformResource =>
      new LogGroup(this, key, { name, kmsKeyArn: keyArn, retentionDays }).resource;
    this.groups = [
      ...EXPORTED_LOGS.map((log) => group(log, `/aws/rds/cluster/${databaseName}/${log}`)),
      // Enhanced monitoring of all databases of an account's region, under a name that AWS chose.
      group("Monitoring", "RDSOSMetrics"),
    ];
  }
}
