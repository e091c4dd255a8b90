import type { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Construct } from "constructs";
import { ServiceRole } from "../security/service-role";

export interface FlowLogRoleProps {
  /** What the VPC is for: `payments`. */
  readonly network: string;
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  /** The only log group that the role writes into. */
  readonly logGroupName: string;
}

/** Role by which flow logs of one account and region write into one log group. */
export class FlowLogRole extends Construct {
  public readonly roleArn: string;
  /** To be applied before a flow log that uses the role. */
  public readonly permissions: IamRolePolicy;

  public constructor(scope: Construct, id: string, props: FlowLogRoleProps) {
    super(scope, id);
    const { network, environment, accountId, region, logGroupName } = props;
    const logGroup = `arn:aws:logs:${region}:${accountId}:log-group:${logGroupName}`;

    const role = new ServiceRole(this, "Resource", {
      environment,
      accountId,
      region,
      purpose: `${network}-flow-logs`,
      service: "vpc-flow-logs.amazonaws.com",
      source: { arn: `arn:aws:ec2:${region}:${accountId}:vpc-flow-log/*` },
      permissions: [
        {
          Sid: "Write",
          Effect: "Allow",
          Action: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
          Resource: [logGroup, `${logGroup}:*`],
        },
        {
          Sid: "Find",
          Effect: "Allow",
          Action: "logs:DescribeLogGroups",
          Resource: `arn:aws:logs:${region}:${accountId}:log-group:*`,
        },
      ],
    });
    this.roleArn = role.roleArn;
    this.permissions = role.permissions;
  }
}
