import { CloudwatchLogResourcePolicy } from "@cdktf/provider-aws/lib/cloudwatch-log-resource-policy";
import { Construct } from "constructs";
import { resourceName } from "../core/names";
import { policyDocument } from "../security/policy-document";
import { VENDED_LOGS } from "./vended-log-group";

/** WAF writes only into log groups that begin like this. */
export const WAF_LOGS = "aws-waf-logs-";

export interface LogDeliveryPolicyProps {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
}

/**
 * Lets AWS's log delivery, on behalf of this account only, write into every vended log group and WAF log group of the environment.
 * One policy for all, because AWS takes ten in an account's region; written here, because else AWS adds one itself
 * behind Terraform's back, or fails where the caller may not.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html
 */
export class LogDeliveryPolicy extends Construct {
  /** To be applied before anything of the same stack that delivers logs. */
  public readonly policy: CloudwatchLogResourcePolicy;

  public constructor(scope: Construct, id: string, props: LogDeliveryPolicyProps) {
    super(scope, id);
    const { environment, accountId, region } = props;
    const logGroups = [VENDED_LOGS, WAF_LOGS].map((prefix) => `${prefix}${resourceName(environment, "*")}`);
    this.policy = new CloudwatchLogResourcePolicy(this, "Resource", {
      policyName: resourceName(environment, "log-delivery"),
      policyDocument: policyDocument([
        {
          Sid: "LogDelivery",
          Effect: "Allow",
          Principal: { Service: "delivery.logs.amazonaws.com" },
          Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
          Resource: logGroups.map(
            (name) => `arn:aws:logs:${region}:${accountId}:log-group:${name}:log-stream:*`,
          ),
          Condition: {
            StringEquals: { "aws:SourceAccount": accountId },
            ArnLike: { "aws:SourceArn": `arn:aws:logs:${region}:${accountId}:*` },
          },
        },
      ]),
    });
  }
}
