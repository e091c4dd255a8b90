import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { Construct } from "constructs";
import { requireOneOf, requirePattern } from "../core/checks";
import { LOG_RETENTION_DAYS } from "./log-retention-days";

export interface LogGroupProps {
  /** Whole name: `/klap-prod-payments/flow-logs`. */
  readonly name: string;
  /** Key whose policy lets CloudWatch Logs of this region use it. */
  readonly kmsKeyArn: string;
  /** Days that log events are kept; PCI DSS 10.5.1 asks for a year where they are audit history. */
  readonly retentionDays: number;
}

/**
 * Encrypted log group with a written retention. Every log group of the platform is one of these: what AWS makes by
 * itself never expires and has AWS's key.
 * @throws PropsError if `retentionDays` is none that CloudWatch Logs knows, or `name` is no log group's.
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html
 */
export class LogGroup extends Construct {
  /** To be applied before whatever writes into it: AWS would else make the group itself. */
  public readonly resource: CloudwatchLogGroup;
  public readonly logGroupName: string;
  /** Without the `:*` that some services add. */
  public readonly logGroupArn: string;

  public constructor(scope: Construct, id: string, props: LogGroupProps) {
    super(scope, id);
    const { name, kmsKeyArn, retentionDays } = props;
    requirePattern(this, "name", name, /^[\w./#-]{1,512}$/, "1 to 512 letters, digits and any of . - _ / #");
    requireOneOf(this, "retentionDays", retentionDays, LOG_RETENTION_DAYS);

    this.resource = new CloudwatchLogGroup(this, "Resource", {
      name,
      kmsKeyId: kmsKeyArn,
      retentionInDays: retentionDays,
    });
    this.logGroupName = this.resource.name;
    this.logGroupArn = this.resource.arn;
  }
}
