import { Construct } from "constructs";
import { LogGroup, type LogGroupProps } from "./log-group";

/** What AWS's log delivery writes into begins like this, and so costs less than other log groups. */
export const VENDED_LOGS = "/aws/vendedlogs/";

export interface VendedLogGroupProps extends Omit<LogGroupProps, "name"> {
  /** Name after `/aws/vendedlogs/`, of the environment: `klap-prod-vpn`. */
  readonly name: string;
}

/**
 * Encrypted log group that AWS's log delivery writes into. It may because layer `log-protection`, after which the
 * stack comes, admits it to all of these at once: AWS takes ten resource policies in an account's region.
 * @throws PropsError if `retentionDays` is none that CloudWatch Logs knows, or `name` is no log group's.
 */
export class VendedLogGroup extends Construct {
  public readonly logGroupName: string;
  /** Without the `:*` that some services add. */
  public readonly logGroupArn: string;

  public constructor(scope: Construct, id: string, props: VendedLogGroupProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, "Resource", { ...props, name: `${VENDED_LOGS}${props.name}` });
    this.logGroupName = logGroup.logGroupName;
    this.logGroupArn = logGroup.logGroupArn;
  }
}
