import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { CloudwatchLogResourcePolicy } from "@cdktf/provider-aws/lib/cloudwatch-log-resource-policy";
import { Construct } from "constructs";
import { requireOneOf, requirePattern } from "../core/checks";
import { LOG_RETENTION_DAYS } from "./log-retention-days";

export interface VendedLogGroupProps {
  /** Name after `/aws/vendedlogs/`: `klap-prod-vpn`. */
  readonly name: string;
  readonly accountId: string;
  readonly region: string;
  /** Key whose policy lets CloudWatch Logs of this region use it. */
  readonly kmsKeyArn: string;
  /** Days that log events are kept; PCI DSS asks for a year. */
  readonly retentionDays: number;
}

/**
 * Encrypted log group that AWS's log delivery may write into. The permission is written here, because else AWS
 * adds one itself behind Terraform's back, or fails where the caller may not.
 * @throws PropsError if `retentionDays` is none that CloudWatch Logs knows, or `name` is no log group name.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html
 */
export class VendedLogGroup extends Construct {
  public readonly logGroupName: string;
  /** Without the `:*` that some services add. */
  public readonly logGroupArn: string;
  /** To be applied before anything that delivers logs here. */
  public readonly policy: CloudwatchLogResourcePolicy;

  public constructor(scope: Construct, id: string, props: VendedLogGroupProps) {
    super(scope, id);
    const { name, accountId, region, kmsKeyArn, retentionDays } = props;
    requirePattern(this, "name", name, /^[\w./#-]{1,480}$/, "1 to 480 letters, digits and any of . - _ / #");
    requireOneOf(this, "retentionDays", retentionDays, LOG_RETENTION_DAYS);

    const logGroup = new CloudwatchLogGroup(this, "Resource", {
      name: `/aws/vendedlogs/${name}`,
      kmsKeyId: kmsKeyArn,
      retentionInDays: retentionDays,
    });
    this.policy = new CloudwatchLogResourcePolicy(this, "Policy", {
      policyName: `${name}-delivery`,
      policyDocument: JSON.stringify(deliveryPolicy(`/aws/vendedlogs/${name}`, accountId, region)),
    });
    this.logGroupName = logGroup.name;
    this.logGroupArn = logGroup.arn;
  }
}

/** Lets AWS's log delivery, on behalf of this account only, write into one log group. */
function deliveryPolicy(logGroup: string, accountId: string, region: string): object {
  return {
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "LogDelivery",
        Effect: "Allow",
        Principal: { Service: "delivery.logs.amazonaws.com" },
        Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resource: `arn:aws:logs:${region}:${accountId}:log-group:${logGroup}:log-stream:*`,
        Condition: {
          StringEquals: { "aws:SourceAccount": accountId },
          ArnLike: { "aws:SourceArn": `arn:aws:logs:${region}:${accountId}:*` },
        },
      },
    ],
  };
}
