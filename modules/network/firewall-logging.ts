import { NetworkfirewallLoggingConfiguration } from "@cdktf/provider-aws/lib/networkfirewall-logging-configuration";
import { Construct } from "constructs";
import { VendedLogGroup } from "../audit/vended-log-group";

export interface FirewallLoggingProps {
  /** Name of the log group after `/aws/vendedlogs/`: `klap-prod-firewall`. */
  readonly name: string;
  readonly firewallArn: string;
  /** Key of the log group. */
  readonly kmsKeyArn: string;
  /** Days that alerts are kept in CloudWatch Logs. */
  readonly retentionDays: number;
  /** Bucket that takes flow logs and lets AWS's log delivery write below `AWSLogs/<account id>/`. */
  readonly archiveBucket: string;
}

/**
 * Logs of a Network Firewall: alerts, which people read, in CloudWatch Logs; flows, which are many, in the
 * archive. AWS takes each kind to one place only.
 * @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-logging.html
 */
export class FirewallLogging extends Construct {
  public readonly logGroupName: string;

  public constructor(scope: Construct, id: string, props: FirewallLoggingProps) {
    super(scope, id);
    const { name, firewallArn, kmsKeyArn, retentionDays, archiveBucket } = props;
    const alerts = new VendedLogGroup(this, "Alerts", { name, kmsKeyArn, retentionDays });
    new NetworkfirewallLoggingConfiguration(this, "Resource", {
      firewallArn,
      loggingConfiguration: {
        logDestinationConfig: [
          {
            logType: "ALERT",
            logDestinationType: "CloudWatchLogs",
            logDestination: { logGroup: alerts.logGroupName },
          },
          { logType: "FLOW", logDestinationType: "S3", logDestination: { bucketName: archiveBucket } },
        ],
      },
    });
    this.logGroupName = alerts.logGroupName;
  }
}
