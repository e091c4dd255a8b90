import type { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Construct } from "constructs";
import { trailArn } from "../core/names";
import { ServiceRole } from "../security/service-role";

export interface TrailLogRoleProps {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  readonly organizationId: string;
  /** The only log group that the role writes into. */
  readonly logGroupName: string;
}

/**
 * Role by which the organization's trail writes into its log group: into one log stream for the account's own
 * events and one for each other account, whose names CloudTrail gives.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-required-policy-for-cloudwatch-logs.html
 */
export class TrailLogRole extends Construct {
  public readonly roleArn: string;
  /** To be applied before the trail that uses the role. */
  public readonly permissions: IamRolePolicy;

  public constructor(scope: Construct, id: string, props: TrailLogRoleProps) {
    super(scope, id);
    const { environment, accountId, region, organizationId, logGroupName } = props;
    const streams = `arn:aws:logs:${region}:${accountId}:log-group:${logGroupName}:log-stream:`;
    const role = new ServiceRole(this, "Resource", {
      environment,
      accountId,
      region,
      purpose: "trail",
      service: "cloudtrail.amazonaws.com",
      source: { arn: trailArn(environment, accountId, region) },
      permissions: [
        {
          Sid: "Write",
          Effect: "Allow",
          Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
          Resource: [`${streams}${accountId}_CloudTrail_${region}*`, `${streams}${organizationId}_*`],
        },
      ],
    });
    this.roleArn = role.roleArn;
    this.permissions = role.permissions;
  }
}
