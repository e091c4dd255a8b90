import { Construct } from "constructs";
import { ServiceRole } from "../security/service-role";
import type { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";

export interface MonitoringRoleProps {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  /** Name of the cluster whose instances are watched. */
  readonly databaseName: string;
}

/** Role by which RDS writes what the hosts of one cluster's instances measure. */
export class MonitoringRole extends Construct {
  public readonly roleArn: string;
  /** To be applied before the instances. */
  public readonly permissions: IamRolePolicy;

  public constructor(scope: Construct, id: string, props: MonitoringRoleProps) {
    super(scope, id);
    const { environment, accountId, region, databaseName } = props;
    const logGroup = `arn:aws:logs:${region}:${accountId}:log-group:RDSOSMetrics`;

    const role = new ServiceRole(this, "Resource", {
      environment,
      accountId,
      region,
      purpose: "database-monitoring",
      service: "monitoring.rds.amazonaws.com",
      source: { arn: `arn:aws:rds:${region}:${accountId}:*:${databaseName}*` },
      permissions: [
        // RDS asks for these two on its one log group, although the group is there already.
        {
          Sid: "LogGroup",
          Effect: "Allow",
          Action: ["logs:CreateLogGroup", "logs:PutRetentionPolicy"],
          Resource: logGroup,
        },
        {
          Sid: "Write",
          Effect: "Allow",
          Action: [
            "logs:CreateLogStream",
            "logs:DescribeLogStreams",
            "logs:GetLogEvents",
            "logs:PutLogEvents",
          ],
          // RDS names the streams after the instances' resource ids, which it invents.
          Resource: [logGroup, `${logGroup}:log-stream:*`],
        },
      ],
    });
    this.roleArn = role.roleArn;
    this.permissions = role.permissions;
  }
}
